import { clockOf, minutesOf } from './clock.ts';
import { addDays, weekdayOf, type JapanTime } from './days.ts';
import type { Hours, Span } from './schema/parts/hours.ts';

/** Whether a day `YYYY-MM-DD` is a public holiday. */
export type IsHoliday = (day: string) => boolean;

/** What the hours say about a moment. */
export type OpenStatus =
  | { readonly state: 'open'; readonly until: string | undefined; readonly sure: boolean }
  | {
      readonly state: 'closed';
      readonly reason: string | undefined;
      readonly next: Opening | undefined;
      readonly sure: boolean;
    }
  | { readonly state: 'unknown' };

/** The next time something opens. */
export type Opening = {
  /** The day, `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`. */
  readonly open: string;
  /** Days from today: 0 today, 1 tomorrow. */
  readonly inDays: number;
};

/** Opening spans of one day in minutes since its midnight; an end above 1440 is the next morning. */
type DayHours = {
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  /** Why it is closed, when the reason is known. */
  readonly reason: string | undefined;
  /** False when holidays are unconfirmed or some days differ. */
  readonly sure: boolean;
};

/** How far the next opening is looked for, days. */
const HORIZON = 60;
const MIDNIGHT = 1440;

function inMinutes({ open, close }: Span): { from: number; to: number } {
  const [from, to] = [minutesOf(open), minutesOf(close)];
  return { from, to: to <= from ? to + MIDNIGHT : to };
}

function inYearlyPeriod(day: string, from: string, to: string): boolean {
  const date = day.slice(5);
  return from <= to ? date >= from && date <= to : date >= from || date <= to;
}

/** Opening spans of one day. */
function hoursOn(hours: Hours, day: string, isHoliday: IsHoliday): DayHours {
  const sure = !hours.irregular;
  const single = hours.closed_days.find(({ date }) => date === day);
  if (single) return { spans: [], reason: single.reason, sure };
  const period = hours.closed_periods.find(({ from, to }) => inYearlyPeriod(day, from, to));
  if (period) return { spans: [], reason: period.label, sure };
  if (hours.always) return { spans: [{ from: 0, to: MIDNIGHT }], reason: undefined, sure };
  const weekday = weekdayOf(day);
  const usual = hours.weekly.filter(({ days }) => days.includes(weekday));
  const holiday = isHoliday(day);
  if (holiday && hours.holidays === 'closed') return { spans: [], reason: '祝日', sure };
  const spans = holiday && hours.holidays === 'open' ? (hours.holiday_hours ?? usual) : usual;
  return {
    spans: spans.map(inMinutes).sort((a, b) => a.from - b.from),
    reason: undefined,
    sure: sure && !(holiday && hours.holidays === 'unknown' && spans.length > 0),
  };
}

/**
 * Whether something is open at a moment, until when, and when it opens next (within 60 days).
 * Hours that are only known in words give `unknown`: nothing is guessed.
 */
export function statusAt(hours: Hours, now: JapanTime, isHoliday: IsHoliday): OpenStatus {
  if (!hours.always && hours.weekly.length === 0) return { state: 'unknown' };
  const yesterday = hoursOn(hours, addDays(now.day, -1), isHoliday);
  const today = hoursOn(hours, now.day, isHoliday);
  const late = yesterday.spans.find(({ to }) => to - MIDNIGHT > now.minutes);
  if (late) return { state: 'open', until: clockOf(late.to), sure: yesterday.sure };
  const current = today.spans.find(({ from, to }) => from <= now.minutes && now.minutes < to);
  if (current) {
    const until = hours.always ? undefined : clockOf(current.to);
    return { state: 'open', until, sure: today.sure };
  }
  const next = nextOpening(hours, now, isHoliday);
  return { state: 'closed', reason: today.reason, next, sure: today.sure };
}

/**
 * The next opening after a moment, today included; undefined when there is none in 60 days. A
 * holiday on which nobody confirmed the hours is passed over: the day after is a safe promise.
 */
export function nextOpening(
  hours: Hours,
  now: JapanTime,
  isHoliday: IsHoliday,
): Opening | undefined {
  for (let inDays = 0; inDays <= HORIZON; inDays += 1) {
    const day = addDays(now.day, inDays);
    if (hours.holidays === 'unknown' && isHoliday(day)) continue;
    const span = hoursOn(hours, day, isHoliday).spans.find(
      ({ from }) => inDays > 0 || from > now.minutes,
    );
    if (span) return { day, open: clockOf(span.from), inDays };
  }
  return undefined;
}
