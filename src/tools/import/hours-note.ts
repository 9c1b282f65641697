import type { Weekday } from '../../directory/schema/parts/hours.ts';
import { WEEK, WEEK_SIGNS } from '../../directory/weekdays.ts';
import type { HoursInput } from './hours.ts';

/**
 * Whether a source's sentence of hours tells readers more than the hours that were read from it.
 * Only what is accounted for word by word counts as told; anything else is worth keeping.
 */

const TIMES = /(?:午前|午後)?\d{1,2}(?::\d{2}|時(?:\d{1,2}分)?)/gu;
const RANGE = /([月火水木金土日])(?:曜日?)?[-~]([月火水木金土日])(?:曜日?)?/gu;
const DAY = /([月火水木金土日])(?:曜日?)?/gu;
const HOLIDAYS = /(?:国民の)?(?:祝祭日|祝日|祝祭|祝|休日)/gu;
const YEAR_END =
  /(?:年末年始)?\(?12\s*[月/]\s*\d{1,2}日?-(?:翌年)?\s*0?1\s*[月/]\s*\d{1,2}日?\)?/gu;

/** A sentence that ends in its closed days: 「… (土日祝を除く)」「… 土・日休み」. */
const WITH_CLOSED =
  /^(?<open>.*?)[(\s]*(?<closed>(?:[月火水木金土日](?:曜日?)?|[・、,\s]|祝祭日|祝日|祝|休日|及び|と|は)+(?:休み?|を?除く))\)?$/u;

/**
 * Whether a list of closed days says something that `read` does not. A list that names only some of
 * the days without hours does: about the other days it leaves a hope.
 */
export function closedSaysMore(closed: string, read: HoursInput): boolean {
  const open = openDays(read);
  const named = new Set<Weekday>();
  let rest = plain(closed);
  if (read.closed_periods) rest = rest.replace(YEAR_END, '');
  if (read.holidays === 'closed') rest = rest.replace(HOLIDAYS, '');
  rest = rest
    .replace(/定休日?|毎週/gu, '')
    .replace(DAY, (word, sign: string) => {
      if (open.has(dayOf(sign))) return word;
      named.add(dayOf(sign));
      return '';
    })
    .replace(/休み?|を?除く|及び|[とは・、,。():\s]/gu, '');
  return rest !== '' || (named.size > 0 && named.size + open.size < WEEK.length);
}

/** Whether the sentence, with the source's list of closed days, says more than `read`. */
export function hoursSayMore(hours: string, closed: string | undefined, read: HoursInput): boolean {
  if (closed && closedSaysMore(closed, read)) return true;
  const text = plain(hours);
  const parts = WITH_CLOSED.exec(text)?.groups;
  if (parts?.['closed'] && closedSaysMore(parts['closed'], read)) return true;
  return withoutKnownDays((parts?.['open'] ?? text).replace(TIMES, ''), read) !== '';
}

function withoutKnownDays(text: string, read: HoursInput): string {
  const open = openDays(read);
  const weekdays = open.size === 5 && WEEK.slice(0, 5).every((day) => open.has(day));
  let rest = text;
  if (open.size === 7) rest = rest.replace('毎日', '');
  // 「平日」 leaves out public holidays; the week alone does not.
  if (weekdays && read.holidays === 'closed') rest = rest.replace('平日', '');
  rest = rest.replace(RANGE, (words, from: string, to: string) =>
    isWeek(WEEK_SIGNS.indexOf(from), WEEK_SIGNS.indexOf(to), open) ? '' : words,
  );
  const named = [...rest.matchAll(DAY)].map(([, sign = '']) => dayOf(sign));
  if (named.length === open.size && named.every((day) => open.has(day))) {
    rest = rest.replace(DAY, '');
  }
  return rest.replace(/まで|[-~・、,。():\s]/gu, '');
}

function isWeek(from: number, to: number, open: ReadonlySet<Weekday>): boolean {
  const days = WEEK.slice(from, to + 1);
  return days.length === open.size && days.every((day) => open.has(day));
}

function openDays(read: HoursInput): ReadonlySet<Weekday> {
  return new Set((read.weekly ?? []).flatMap(({ days }) => days));
}

function dayOf(sign: string): Weekday {
  return WEEK[WEEK_SIGNS.indexOf(sign)] ?? 'MO';
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−ー－〜~～]|から/gu, '-')
    .trim();
}
