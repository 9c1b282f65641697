import { agenda, type AgendaItem } from '../../calendar/agenda.ts';
import { addMonths, lastDayOf } from '../../calendar/months.ts';
import { daysBetween } from '../../directory/days.ts';
import type { Directory } from '../directory.ts';

/** Months that have a page of their own, the month of the build first. */
const PAGES = 6;
/** Months that stand on the calendar's first page, whole months because of their grids. */
const FIRST = 3;

/** One month as its page shows it. */
export type CalendarMonth = {
  /** `YYYY-MM`. */
  readonly month: string;
  /** What takes place and what does not, from the day of the build on. */
  readonly items: readonly AgendaItem[];
};

/** Months with a page, `YYYY-MM`. */
export function monthPages(today: string): string[] {
  return Array.from({ length: PAGES }, (_, index) => addMonths(today.slice(0, 7), index));
}

/** A month from its first day, or from the day of the build on. */
export function monthOf({ gatherings, today }: Directory, month: string): CalendarMonth {
  const first = `${month}-01`;
  const from = first > today ? first : today;
  return { month, items: agenda(gatherings, from, daysBetween(from, lastDayOf(month)) + 1) };
}

/** The months of the first page. */
export function firstMonths(all: Directory): CalendarMonth[] {
  return monthPages(all.today)
    .slice(0, FIRST)
    .map((month) => monthOf(all, month));
}
