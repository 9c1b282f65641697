import type { Weekday } from '../../directory/schema/parts/hours.ts';
import { WEEK, WEEK_SIGNS } from '../../directory/weekdays.ts';
import { tidy } from './fold.ts';

/** One span on the same days; times `HH:MM`, Japan time. */
export type Opening = { days: readonly Weekday[]; opens: string; closes: string };

/** Words that make a sentence more than "these days, these hours": then it stays a sentence. */
const EXCEPTIONS = /第|除く。|から午後１時|閉館|まで\)|水曜日は|予約|不定|隔週|昼/u;

/**
 * Reads a Japanese sentence of opening hours such as 「平日 午前8時30分～午後5時15分」.
 * `closed` is the source's list of closed days, used when the sentence itself names no days.
 * Returns undefined when anything is unclear: a wrong hour is worse than a sentence to read.
 */
export function readOpening(hours: string, closed?: string): readonly Opening[] | undefined {
  const text = plain(hours);
  if (EXCEPTIONS.test(text)) return undefined;
  const spans = [...text.matchAll(/(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})/gu)].map((match) => ({
    opens: clock(match[1], match[2]),
    closes: clock(match[3], match[4]),
  }));
  const leftover = text.replace(/\d{1,2}:\d{2}-\d{1,2}:\d{2}/gu, '');
  const days = daysOf(leftover) ?? daysFromClosed(`${leftover}${plain(closed ?? '')}`);
  if (!days || spans.length === 0 || spans.length > 2 || /\d{1,2}[:時]/u.test(leftover))
    return undefined;
  if (spans.some(({ opens, closes }) => opens >= closes || closes > '24:00')) return undefined;
  return spans.map((span) => ({ days, ...span }));
}

/** The source's own sentence, made shorter and easier; facts unchanged. */
export function openingSentence(hours: string, closed?: string): string {
  const sentence = tidy(hours).replace(/から/u, '～').replace(/まで$/u, '');
  const closedDays = tidy(closed ?? '');
  return closedDays === '' ? sentence : `${sentence}（休み：${closedDays}）`;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−ー－〜~～]|から/gu, '-')
    .replace(
      /午後(\d{1,2})時/gu,
      (_, hour: string) => `${Number(hour) + (Number(hour) < 12 ? 12 : 0)}時`,
    )
    .replace(/午前/gu, '')
    .replace(/(\d{1,2})時(\d{1,2})分/gu, '$1:$2')
    .replace(/(\d{1,2})時/gu, '$1:00')
    .replace(/まで/gu, '')
    .replace(/\s+/gu, '');
}

function clock(hour = '', minute = ''): string {
  return `${hour.padStart(2, '0')}:${minute}`;
}

function daysOf(text: string): readonly Weekday[] | undefined {
  if (/平日/u.test(text)) return WEEK.slice(0, 5);
  if (/毎日|24時間/u.test(text)) return WEEK;
  const range = /([月火水木金土日])(?:曜日|曜)?-([月火水木金土日])(?:曜日|曜)?/u.exec(text);
  if (range?.[1] && range[2]) {
    const [from, to] = [WEEK_SIGNS.indexOf(range[1]), WEEK_SIGNS.indexOf(range[2])];
    return from < to ? WEEK.slice(from, to + 1) : undefined;
  }
  const list = /^([月火水木金土日](?:[・、][月火水木金土日])+)(?:曜日|曜)?(?:$|[^祝])/u.exec(text);
  if (!list?.[1]) return undefined;
  const named = new Set(list[1].match(/[月火水木金土日]/gu));
  return WEEK.filter((_, index) => named.has(WEEK_SIGNS.charAt(index)));
}

/** 「土曜日・日曜日・祝日」 as closed days leaves Monday to Friday; anything less clear leaves nothing. */
function daysFromClosed(text: string): readonly Weekday[] | undefined {
  return /土(?:曜日|曜)?[・、]?日(?:曜日|曜)?/u.test(text) ? WEEK.slice(0, 5) : undefined;
}
