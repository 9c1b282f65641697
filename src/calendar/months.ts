import { addDays, weekdayOf } from '../directory/days.ts';
import { WEEK } from '../directory/weekdays.ts';

/** Anything that stands on a day. */
type Dated = { readonly day: string };

/** Things of one day. */
export type DayGroup<T> = { readonly day: string; readonly items: readonly T[] };

/** Things of one month, `YYYY-MM`, by day. */
export type MonthGroup<T> = { readonly month: string; readonly days: readonly DayGroup<T>[] };

/** Groups things by month and day; both in the order in which they first appear. */
export function byMonth<T extends Dated>(items: readonly T[]): MonthGroup<T>[] {
  const months = new Map<string, Map<string, T[]>>();
  for (const item of items) {
    const month = item.day.slice(0, 7);
    const days = months.get(month) ?? new Map<string, T[]>();
    months.set(month, days);
    days.set(item.day, [...(days.get(item.day) ?? []), item]);
  }
  return [...months].map(([month, days]) => ({
    month,
    days: [...days].map(([day, ofDay]) => ({ day, items: ofDay })),
  }));
}

/**
 * The weeks of a month as printed calendars show them: Sunday first, `undefined` before the first
 * and after the last day.
 * @param month `YYYY-MM`
 */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = `${month}-01`;
  const before = (WEEK.indexOf(weekdayOf(first)) + 1) % 7;
  const cells: (string | undefined)[] = Array.from({ length: before }, () => undefined);
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) cells.push(day);
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** 「2026年12月」. */
export function monthInWords(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

/** The month some months after another. Months as `YYYY-MM`. */
export function addMonths(month: string, count: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** The last day of a month, `YYYY-MM-DD`. */
export function lastDayOf(month: string): string {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}
