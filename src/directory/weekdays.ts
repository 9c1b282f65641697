import { WEEKDAYS } from './schema/parts/choices.ts';
import type { Weekday } from './schema/parts/hours.ts';

/** Days of the week as in recurrence rules (RFC 5545), Monday first. */
export const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The same days in one letter each, in the same order. */
export const WEEK_SIGNS = WEEK.map((day) => WEEKDAYS[day]).join('');

/** Whether a text is a day of the week without a number. */
export function isWeekday(text: string): text is Weekday {
  return Object.hasOwn(WEEKDAYS, text);
}
