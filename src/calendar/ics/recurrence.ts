import type { Schedule } from '../../directory/schema/parts/schedule.ts';
import { startOf, startsBetween, ZONE, type Start } from '../rule.ts';
import { localStamp } from './zone.ts';

/** A left-out day of the content, with the starts that the rule gives on it. */
export type LeftOut = {
  /** The start that is left out. */
  readonly start: Start;
  /** Why. */
  readonly reason: string;
  /** The start that replaces it. */
  readonly movedTo: Start | undefined;
};

/** Every start that is left out; a replacement belongs to the first start of its day. */
export function leftOut(schedule: Schedule): LeftOut[] {
  return schedule.except.flatMap(({ date, reason, moved_to }) =>
    startsBetween(schedule, date, date).map((start, index) => ({
      start,
      reason,
      movedTo: moved_to === undefined || index > 0 ? undefined : startOf(moved_to),
    })),
  );
}

/** The rule with its end. RFC 5545, 3.3.10: UNTIL in UTC, and never together with COUNT. */
function boundedRule(schedule: Schedule, rrule: string): string {
  const { starts, until } = schedule;
  if (until === undefined) return rrule;
  const count = Number(/COUNT=(\d+)/.exec(rrule)?.[1] ?? Infinity);
  if (startsBetween(schedule, startOf(starts).day, until).length >= count) return rrule;
  // 23:59:59 in Japan.
  const end = `UNTIL=${until.replaceAll('-', '')}T145959Z`;
  return [...rrule.split(';').filter((part) => !part.startsWith('COUNT=')), end].join(';');
}

/**
 * RRULE and EXDATE of a schedule, one line each, or undefined for what takes place once.
 *
 * A day off stands in EXDATE and again as a cancelled VEVENT (events.ts): a reader that ignores
 * STATUS leaves the day out, one that knows it shows お休み, and none sends anybody to a closed
 * door. A moved day is an override alone and must not be excluded.
 */
export function recurrenceLines(schedule: Schedule): string | undefined {
  if (schedule.rrule === undefined) return undefined;
  const off = leftOut(schedule)
    .filter(({ movedTo }) => movedTo === undefined)
    .map(({ start }) => localStamp(start));
  return [
    `RRULE:${boundedRule(schedule, schedule.rrule)}`,
    ...(off.length > 0 ? [`EXDATE;TZID=${ZONE}:${off.join(',')}`] : []),
  ].join('\n');
}
