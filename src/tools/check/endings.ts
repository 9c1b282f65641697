import { upcoming } from '../../calendar/occurrences.ts';
import { startOf } from '../../calendar/rule.ts';
import type { Content } from '../../directory/content/types.ts';
import { addDays, daysBetween } from '../../directory/days.ts';
import type { Gathering } from '../../directory/schema/gathering.ts';
import type { RawContent } from './raw-content.ts';

/** How far the calendar looks ahead, days. */
const CALENDAR_DAYS = 183;
/** How far a rule is followed before it counts as finished, days. */
const FAR_DAYS = 2 * 366;
/** A last date within so many days is told beforehand. */
const SOON_DAYS = 30;

/** A gathering whose dates have run out, or soon will. */
export type Ending = {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  /** Line of the schedule. */
  readonly line: number | undefined;
  /**
   * `ended`: nothing comes any more. `ending`: the last date is within 30 days. `undated`: it goes
   * on, but not within the half year that the calendar shows.
   */
  readonly state: 'ended' | 'ending' | 'undated';
  /** The last date (`undated`: the next one), `YYYY-MM-DD`; undefined when there never was one. */
  readonly day: string | undefined;
};

function stateOf(gathering: Gathering, today: string): Pick<Ending, 'state' | 'day'> | undefined {
  const coming = upcoming(gathering, today, CALENDAR_DAYS);
  if (coming.length === 0) {
    const [later] = upcoming(gathering, addDays(today, CALENDAR_DAYS), FAR_DAYS);
    if (later !== undefined) return { state: 'undated', day: later.day };
    const first = startOf(gathering.schedule.starts).day;
    const past = upcoming(gathering, first, Math.max(1, daysBetween(first, today)));
    return { state: 'ended', day: past.at(-1)?.day };
  }
  const last = coming.at(-1)?.day ?? today;
  if (daysBetween(today, last) > SOON_DAYS) return undefined;
  const after = upcoming(gathering, addDays(today, CALENDAR_DAYS), FAR_DAYS);
  return after.length === 0 ? { state: 'ending', day: last } : undefined;
}

/**
 * Gatherings without a future. They vanish from the calendar by themselves, so nobody would notice
 * that their page stands there without a date.
 * @param today `YYYY-MM-DD`, Japan
 */
export function endings(content: Content, raw: RawContent, today: string): Ending[] {
  return content.gatherings.flatMap((gathering) => {
    const found = stateOf(gathering, today);
    if (found === undefined) return [];
    const { id, name } = gathering;
    const written = raw.find('gatherings', id);
    return [{ id, name, file: written?.file ?? '', line: written?.lineOf(['schedule']), ...found }];
  });
}
