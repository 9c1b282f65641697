import { byDay } from '../directory/days.ts';
import type { Gathering } from '../directory/schema/gathering.ts';
import { skipped, upcomingOf, type Occurrence, type Skipped } from './occurrences.ts';

/** What stands on a day of the calendar: something that takes place, or a day off. */
export type AgendaItem =
  | { readonly day: string; readonly held: Occurrence; readonly off?: undefined }
  | { readonly day: string; readonly off: Skipped; readonly held?: undefined };

/**
 * What takes place and what does not, in order of day; on one day what takes place comes first, in
 * order of time.
 * @param from first day, `YYYY-MM-DD`
 * @param days how many days, `from` included
 */
export function agenda(gatherings: readonly Gathering[], from: string, days: number): AgendaItem[] {
  const held = upcomingOf(gatherings, from, days).map((one) => ({ day: one.day, held: one }));
  const off = gatherings
    .flatMap((gathering) => skipped(gathering, from, days))
    .map((one) => ({ day: one.day, off: one }));
  // The sort is stable: within a day the order given here stays.
  return [...held, ...off].sort(byDay);
}

/** When an item has nothing more to say (ISO 8601): the end, or the end of the day off. */
export function overAt({ held, off }: AgendaItem): string {
  return held === undefined ? `${off.day}T23:59:59+09:00` : held.endsAt;
}
