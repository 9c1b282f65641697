import type { Temporal } from 'temporal-polyfill';
import { addDays, byDay } from '../directory/days.ts';
import type { Gathering } from '../directory/schema/gathering.ts';
import { momentAfter } from './moment.ts';
import { startOf, startsBetween, type Start } from './rule.ts';

/** One time a gathering takes place. */
export type Occurrence = {
  /** What takes place. */
  readonly gathering: Gathering;
  /** Day in Japan, `YYYY-MM-DD`. */
  readonly day: string;
  /** Start, `HH:MM`. */
  readonly starts: string;
  /** End, `HH:MM`; on the next day when it runs past midnight. */
  readonly ends: string;
  /** Start with offset (ISO 8601). */
  readonly startsAt: string;
  /** End with offset (ISO 8601): past it, the occurrence is over. */
  readonly endsAt: string;
  /** The day it was moved from, when it replaces a day that was left out. */
  readonly movedFrom: string | undefined;
};

/** A day on which a gathering does not take place although its rule says so. */
export type Skipped = {
  /** What does not take place. */
  readonly gathering: Gathering;
  /** Day in Japan, `YYYY-MM-DD`. */
  readonly day: string;
  /** Why. */
  readonly reason: string;
  /** Day and start of the replacement. */
  readonly movedTo: Start | undefined;
};

function occurrence(gathering: Gathering, start: Start, movedFrom?: string): Occurrence {
  const endsAt = momentAfter(start, gathering.schedule.minutes);
  return {
    gathering,
    day: start.day,
    starts: start.time,
    ends: endsAt.slice(11, 16),
    startsAt: momentAfter(start, 0),
    endsAt,
    movedFrom,
  };
}

/**
 * When a gathering takes place from a day on, in order of time, Japan time. Days in
 * `schedule.except` are left out; replacements stand on their new day.
 * @param from first day, `YYYY-MM-DD` or a PlainDate; what began earlier that day is included
 * @param days how many days, `from` included
 */
export function upcoming(
  gathering: Gathering,
  from: Temporal.PlainDate | string,
  days: number,
): Occurrence[] {
  const first = from.toString();
  const last = addDays(first, days - 1);
  const { except } = gathering.schedule;
  const left = new Set(except.map(({ date }) => date));
  const regular = startsBetween(gathering.schedule, first, last)
    .filter(({ day }) => !left.has(day))
    .map((start) => occurrence(gathering, start));
  const moved = except.flatMap(({ date, moved_to }) => {
    const start = moved_to === undefined ? undefined : startOf(moved_to);
    return start && start.day >= first && start.day <= last
      ? [occurrence(gathering, start, date)]
      : [];
  });
  return [...regular, ...moved].sort(byTime);
}

/** Days in a span on which a gathering does not take place, with the reason, in order of time. */
export function skipped(
  gathering: Gathering,
  from: Temporal.PlainDate | string,
  days: number,
): Skipped[] {
  const first = from.toString();
  const last = addDays(first, days - 1);
  return gathering.schedule.except
    .filter(({ date }) => date >= first && date <= last)
    .map(({ date, reason, moved_to }) => ({
      gathering,
      day: date,
      reason,
      movedTo: moved_to === undefined ? undefined : startOf(moved_to),
    }))
    .sort(byDay);
}

/** What takes place in a span, over all gatherings, in order of time and then of id. */
export function upcomingOf(
  gatherings: readonly Gathering[],
  from: Temporal.PlainDate | string,
  days: number,
): Occurrence[] {
  return gatherings.flatMap((gathering) => upcoming(gathering, from, days)).sort(byTime);
}

/** Order of time, then of id. */
function byTime(a: Occurrence, b: Occurrence): number {
  if (a.startsAt !== b.startsAt) return a.startsAt < b.startsAt ? -1 : 1;
  return a.gathering.id < b.gathering.id ? -1 : 1;
}
