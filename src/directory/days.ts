import type { Weekday } from './schema/parts/hours.ts';

// Plain arithmetic on `YYYY-MM-DD`, so that the same code runs at build time and, in a few hundred
// bytes, in the browser. Japan has no daylight saving time: its clock is always UTC + 9 h.

const DAY_MS = 86_400_000;
const JAPAN_MS = 9 * 3_600_000;
const WEEK: readonly Weekday[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const SIGNS = '日月火水木金土';

/** A moment on Japan's clock. */
export type JapanTime = {
  /** The day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Minutes since midnight, 0 to 1439. */
  readonly minutes: number;
};

/** Days since 1970-01-01 of a day `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** The day `YYYY-MM-DD` that lies some days after another. */
export function addDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Compares by day, the earlier one first; 0 on the same day, so that a stable sort keeps them. */
export function byDay(a: { readonly day: string }, b: { readonly day: string }): number {
  return dayNumber(a.day) - dayNumber(b.day);
}

/** Day of the week. */
export function weekdayOf(day: string): Weekday {
  return WEEK[new Date(dayNumber(day) * DAY_MS).getUTCDay()] ?? 'SU';
}

/** Day and time in Japan at a moment. */
export function japanTime(at: Date = new Date()): JapanTime {
  const there = new Date(at.getTime() + JAPAN_MS);
  return {
    day: there.toISOString().slice(0, 10),
    minutes: there.getUTCHours() * 60 + there.getUTCMinutes(),
  };
}

/** 「12月5日」. */
export function monthAndDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** 「12月5日（土）」. */
export function dayInWords(day: string): string {
  return `${monthAndDay(day)}（${SIGNS[WEEK.indexOf(weekdayOf(day))] ?? ''}）`;
}
