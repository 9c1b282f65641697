import type { ComfortCount, FilterCounts, OneChoice } from '../engine.ts';
import { areaCount } from '../facts/area-count.ts';
import { ONE_CHOICES } from '../question.ts';

const COUNT = /（[\d,]+）$/;
const figure = (entries: number): string => entries.toLocaleString('ja-JP');

/** How many entries an option of a filter would leave. */
export const countOf = (counts: FilterCounts, name: OneChoice, value: string): number =>
  name === 'area' ? areaCount(counts, value) : (counts[name][value] ?? 0);

/** 「西宮市（52）」. */
export const withCount = (label: string, entries: number): string =>
  `${label}（${figure(entries)}）`;

/** 「西宮市」 again. */
export const withoutCount = (text: string): string => text.replace(COUNT, '');

/** 「はい 12件・未確認 340件」: unknown is not "no", so it is said aloud. */
export const comfortInWords = (count: ComfortCount | undefined): string =>
  `はい ${figure(count?.yes ?? 0)}件・未確認 ${figure(count?.unconfirmed ?? 0)}件`;

/** Writes into the form what each option would leave now. */
export function showCounts(form: HTMLFormElement, counts: FilterCounts): void {
  for (const name of ONE_CHOICES) {
    const options = form.querySelectorAll<HTMLOptionElement>(`select[name="${name}"] option`);
    for (const option of options) {
      if (option.value === '') continue;
      option.text = withCount(withoutCount(option.text), countOf(counts, name, option.value));
    }
  }
  for (const said of form.querySelectorAll<HTMLElement>('[data-comfort-count]')) {
    said.textContent = comfortInWords(counts.comforts[said.dataset['comfortCount'] ?? '']);
  }
}
