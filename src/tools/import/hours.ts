import type { z } from 'zod';
import type { hoursSchema } from '../../directory/schema/parts/hours.ts';
import { openingSentence, readOpening, WEEK } from './opening-times.ts';

/** Hours as written to a file. */
export type HoursInput = z.input<typeof hoursSchema>;

/** 祝日 or 休日 among the closed days: public holidays. */
const CLOSED_ON_HOLIDAYS = /祝|休日/u;

/** The usual ways to write the turn of the year with its dates, as MM-DD. */
const YEAR_END =
  /12\s*[月/]\s*(\d{1,2})日?\s*[-~～〜から–]+\s*(?:翌年)?\s*0?1\s*[月/]\s*(\d{1,2})/u;

/**
 * Hours from a Japanese sentence and the source's list of closed days. What cannot be read with
 * certainty is kept as the sentence itself (`note`), never guessed.
 */
export function hoursFrom(
  hours: string | null | undefined,
  closed?: string | null,
): HoursInput | undefined {
  if (!hours) return undefined;
  const weekly = readOpening(hours, closed ?? undefined);
  const words = openingSentence(hours, closed ?? undefined);
  if (!weekly) return { note: words };
  return {
    weekly: weekly.map(({ days, opens, closes }) => ({
      days: [...days],
      open: opens,
      close: closes,
    })),
    ...closing(`${hours} ${closed ?? ''}`),
    note: words,
  };
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

/** Closed weekdays named in a register's free text; 「土日」 and 「日曜日」 alike. */
export function closedWeekdays(words: string): ReadonlySet<string> {
  const text = words
    .normalize('NFKC')
    .replace(/祝祭?日|休日|[0-9]+日|平日|当日|振替日|指定日|年末年始?/gu, '');
  const closed = new Set<string>();
  if (/第|ただし|但|除く|営業日|不定|場合/u.test(text)) return closed;
  for (const [index, sign] of ['月', '火', '水', '木', '金', '土', '日'].entries()) {
    const day = WEEK[index];
    if (day && new RegExp(`${sign}(?:曜日|曜|[・、.．\\s]|[月火水木金土日]|$)`, 'u').test(text))
      closed.add(day);
  }
  return closed;
}
