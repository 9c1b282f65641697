import type { FilterCounts } from '../engine.ts';
import type { Question } from '../question.ts';

/** How many results there are, for everybody and for screen readers. */
export const countSentence = (total: number): string =>
  total === 0
    ? '見つかりませんでした。ことばを短くすると、見つかることもあります。'
    : `${total.toLocaleString('ja-JP')}件あります。`;

/** In which order they stand. */
export function orderSentence({ q, area }: Question): string {
  if (q !== '') return 'ことばに近いものから並んでいます。';
  const near = area === '' ? '' : '、えらんだまちに近いもの';
  return `最近確かめたもの${near}、五十音の順に並んでいます。`;
}

/** That a word is nowhere here, and the results answer the others. */
export const missingSentence = (word: string): string =>
  `「${word}」は、載っている中にありませんでした。ほかのことばで、さがしました。`;

/** What a choice of comforts leaves out because nobody has asked there yet; unknown is not "no". */
export function unconfirmedSentence(
  { comfort, unconfirmed }: Question,
  { comforts }: FilterCounts,
): string | undefined {
  const [only, ...more] = comfort;
  if (only === undefined || unconfirmed) return undefined;
  if (more.length > 0) return '未確認のところは入れていません。';
  const open = comforts[only]?.unconfirmed ?? 0;
  return open === 0
    ? undefined
    : `ほかに、未確認のところが${open.toLocaleString('ja-JP')}件あります。`;
}
