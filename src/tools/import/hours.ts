import type { z } from 'zod';
import type { hoursSchema, Weekday } from '../../directory/schema/parts/hours.ts';
import { WEEK, WEEK_SIGNS } from '../../directory/weekdays.ts';
import { hoursSayMore } from './hours-note.ts';
import { openingSentence, readOpening } from './opening-times.ts';

/** Hours as written to a file. */
export type HoursInput = z.input<typeof hoursSchema>;

/** 祝日 or 休日 among the closed days: public holidays. */
const CLOSED_ON_HOLIDAYS = /祝|休日/u;

/** The usual ways to write the turn of the year with its dates, as MM-DD. */
const YEAR_END =
  /12\s*[月/]\s*(\d{1,2})日?\s*[-~～〜から–]+\s*(?:翌年)?\s*0?1\s*[月/]\s*(\d{1,2})/u;

/**
 * Hours from a Japanese sentence and the source's list of closed days. What cannot be read with
 * certainty is kept as the sentence itself (`note`), never guessed; a sentence that says no more than
 * what was read from it is not kept.
 */
export function hoursFrom(
  hours: string | null | undefined,
  closed?: string | null,
): HoursInput | undefined {
  if (!hours) return undefined;
  const weekly = readOpening(hours, closed ?? undefined);
  const words = openingSentence(hours, closed ?? undefined);
  if (!weekly) return { note: words };
  const read: HoursInput = {
    weekly: weekly.map(({ days, opens, closes }) => ({
      days: [...days],
      open: opens,
      close: closes,
    })),
    ...closing(`${hours} ${closed ?? ''}`),
  };
  return hoursSayMore(hours, closed ?? undefined, read) ? { ...read, note: words } : read;
}

/** What a list of closed days says about public holidays and the turn of the year. */
export function closing(words: string): Pick<HoursInput, 'holidays' | 'closed_periods'> {
  const days = YEAR_END.exec(words.normalize('NFKC'));
  return {
    ...(CLOSED_ON_HOLIDAYS.test(words) && { holidays: 'closed' as const }),
    ...(days?.[1] &&
      days[2] && {
        closed_periods: [
          {
            from: `12-${days[1].padStart(2, '0')}`,
            to: `01-${days[2].padStart(2, '0')}`,
            label: '年末年始',
          },
        ],
      }),
  };
}

/** One span `HH:MM-HH:MM` of a register; empty, endless and reversed spans say nothing. */
export function registerSpan(
  span: string | null | undefined,
): { open: string; close: string } | undefined {
  const match = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/u.exec(span ?? '');
  if (!match?.[1] || !match[2] || match[1] >= match[2]) return undefined;
  if (match[1] === '00:00' && match[2] === '23:59') return undefined;
  return { open: match[1], close: match[2] };
}

/** A list of weekdays that stands by itself, not inside a word or a date: 「土日」「木曜日・日曜日」. */
const DAY_LIST =
  /(?<![\p{L}\p{N}/])[月火水木金土日](?:曜日?)?(?:[・、.,\s]*(?:及び|と)?\s*[月火水木金土日](?:曜日?)?)*(?!(?!及び|と)[\p{L}\p{N}])/gu;

/** Sentences from which no closed day can be read with certainty. */
const UNCLEAR = /第|ただし|但|除|営業日|不定|曜日?から/u;

/** Closed weekdays named in a register's free text; none when the text has conditions. */
export function closedWeekdays(words: string): ReadonlySet<Weekday> {
  const text = words
    .normalize('NFKC')
    .replace(/[、,・]?\s*(?:国民の)?(?:祝祭日|祝日|祝祭|祝|休日)/gu, '、')
    .replace(/毎週|原則|定休日?は?/gu, ' ');
  if (UNCLEAR.test(text)) return new Set();
  const signs = [...text.matchAll(DAY_LIST)].map(([list]) => list.replace(/曜日?/gu, '')).join('');
  return new Set(WEEK.filter((_, index) => signs.includes(WEEK_SIGNS.charAt(index))));
}
