import type { Hours, Weekday } from '../../directory/schema/parts/hours.ts';
import { WEEK } from '../../directory/weekdays.ts';
import { some, type Json } from './json.ts';

const NAMES: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** Address of a day in the vocabulary: https://schema.org/DayOfWeek. */
export function dayOfWeek(day: Weekday): string {
  return `https://schema.org/${NAMES[day]}`;
}

// A day has no 24:00 in the vocabulary; search engines ask for 23:59 there.
function untilMidnight(close: string): string {
  return close === '24:00' ? '23:59' : close;
}

/**
 * The usual week: https://schema.org/OpeningHoursSpecification. Hours that differ in ways the record
 * does not hold are not told at all, because a machine would take them for a promise.
 */
export function hoursOf(hours: Hours | undefined): Json {
  if (hours === undefined || hours.irregular) return undefined;
  const weekly = hours.always ? [{ days: WEEK, open: '00:00', close: '24:00' }] : hours.weekly;
  return some(
    weekly.map(({ days, open, close }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days.map(dayOfWeek),
      opens: open,
      closes: untilMidnight(close),
    })),
  );
}
