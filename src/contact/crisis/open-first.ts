import type { JapanTime } from '../../directory/days.ts';
import { levelOf } from '../../directory/freshness.ts';
import { statusAt } from '../../directory/hours.ts';
import { statusInWords } from '../../directory/hours-words.ts';
import type { CrisisHelp, HelpLine } from './crisis-help.ts';

/** A help line, and one sentence on whether somebody answers now; none when nobody knows. */
export interface LineNow {
  readonly line: HelpLine;
  readonly now: string | undefined;
}

const RANK = { open: 0, unknown: 1, closed: 2 } as const;

/** Lines that are open at a moment first, those with unknown hours next, the closed ones last. */
export function openFirst(
  lines: readonly HelpLine[],
  { holidays, until }: Pick<CrisisHelp, 'holidays' | 'until'>,
  now: JapanTime,
): readonly LineNow[] {
  return lines
    .map((line) => {
      const { hours, confirmed } = line;
      const known = now.day <= until && levelOf(confirmed, now.day) !== 'stale';
      if (hours === undefined || !known) return { line, now: undefined, rank: RANK.unknown };
      const status = statusAt(hours, now, (day) => holidays.includes(day));
      return { line, now: statusInWords(status), rank: RANK[status.state] };
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ line, now: words }) => ({ line, now: words }));
}
