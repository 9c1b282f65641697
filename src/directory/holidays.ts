import holidayJp from '@holiday-jp/holiday_jp';
import type { IsHoliday } from './hours.ts';

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.values(holidayJp.holidays).map(({ date, name }) => [date, name]),
);

/** Whether a day is a Japanese public holiday (source: holiday_jp, 1970 to 2039). */
export const isHoliday: IsHoliday = (day) => NAMES.has(day);

/** Name of the public holiday on a day, or undefined. */
export function holidayName(day: string): string | undefined {
  return NAMES.get(day);
}

/** Public holidays from one day to another, both included: a short list to give to the browser. */
export function holidaysBetween(from: string, to: string): string[] {
  return [...NAMES.keys()].filter((day) => from <= day && day <= to).toSorted();
}
