import type { Weekday } from '../../directory/schema/parts/hours.ts';
import { WEEK } from '../../directory/weekdays.ts';
import type { FacilityRow } from './facility-row.ts';
import { tidyOrNothing } from './fold.ts';
import { closedSaysMore } from './hours-note.ts';
import { closedWeekdays, closing, registerSpan, type HoursInput } from './hours.ts';

/**
 * Hours of a facility. The register has one span for weekdays, one for Saturdays, one for Sundays
 * and one for holidays, and a free text of closed days; where they contradict each other the closed
 * day wins, since a closed door is what hurts.
 */
export function facilityHours(row: FacilityRow): HoursInput | undefined {
  const closed = closedWeekdays(row.closed ?? '');
  const weekly: NonNullable<HoursInput['weekly']> = [];
  const add = (days: readonly Weekday[], span: string | undefined) => {
    const read = registerSpan(span);
    const open = days.filter((day) => !closed.has(day));
    if (read && open.length > 0) weekly.push({ days: open, ...read });
  };
  add(WEEK.slice(0, 5), row.hours_wd);
  add(['SA'], row.hours_sat);
  add(['SU'], row.hours_sun);
  const shown = tidyOrNothing(row.closed);
  const note = shown === undefined ? undefined : { note: `休み：${shown}` };
  if (weekly.length === 0) return note;
  const shut = closing(row.closed ?? '');
  const holiday = shut.holidays === undefined ? registerSpan(row.hours_hol) : undefined;
  const read: HoursInput = {
    weekly,
    ...shut,
    ...(holiday && { holidays: 'open', holiday_hours: [holiday] }),
    ...(isIrregular(row) && { irregular: true }),
  };
  return shown !== undefined && closedSaysMore(shown, read) ? { ...read, ...note } : read;
}

/** Any remark of its own, or closed days that a week cannot tell: then nothing is promised as sure. */
function isIrregular(row: FacilityRow): boolean {
  const remark = row.notes?.trim() ?? '';
  const empty = /^(?:(?:特に|特別)?(?:なし|無し|無)?)$/u.test(remark);
  return !empty || /第|月に|不定|カレンダー|場合|ただし|但|定める|指定/u.test(row.closed ?? '');
}
