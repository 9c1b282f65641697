import { RRuleTemporal } from 'rrule-temporal';
import type { Schedule } from '../directory/schema/parts/schedule.ts';

/** Time zone of every schedule. */
export const ZONE = 'Asia/Tokyo';

/** A start on Japan's clock. */
export type Start = {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`. */
  readonly time: string;
};

/** Splits `YYYY-MM-DDTHH:MM`. */
export function startOf(dateTime: string): Start {
  return { day: dateTime.slice(0, 10), time: dateTime.slice(11, 16) };
}

/**
 * Starts that the rule gives from one day to another, both included, before any exception.
 * Without a rule: the one start. `until` is the last day on which it may take place.
 */
export function startsBetween(schedule: Schedule, from: string, to: string): Start[] {
  const { starts, rrule, until } = schedule;
  const last = until !== undefined && until < to ? until : to;
  if (rrule === undefined) {
    const only = startOf(starts);
    return only.day >= from && only.day <= last ? [only] : [];
  }
  if (last < from) return [];
  const compact = `${starts.replaceAll(/[-:]/g, '')}00`;
  const rule = new RRuleTemporal({
    rruleString: `DTSTART;TZID=${ZONE}:${compact}\nRRULE:${rrule}`,
  });
  return rule
    .between(new Date(`${from}T00:00:00+09:00`), new Date(`${last}T23:59:59+09:00`), true)
    .map((at) => startOf(at.toPlainDateTime().toString()));
}
