import type { FacilityRow } from './facility-row.ts';
import { tidyOrNothing } from './fold.ts';
import { closedWeekdays, closing, registerSpan, type HoursInput } from './hours.ts';
import { WEEK, type Weekday } from './opening-times.ts';

/**
 * Hours of a facility. The register has one span for weekdays, one for Saturdays, one for Sundays
 * and one for holidays, and a free text of closed days; where they contradict each other the closed
 * day wins, since a closed door is what hurts.
 */
export function facilityHours(row: FacilityRow): HoursInput | undefined {
  const words = `${row.closed ?? ''} ${row.notes ?? ''}`;
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
  const notes = noteOf(row);
  if (weekly.length === 0) return notes === undefined ? undefined : { note: notes };
  const irregular = /第|月に|不定|カレンダー|場合|金曜日は|水曜日は|イベント/u.test(words);
  const shut = closing(row.closed ?? '');
  const holiday = shut.holidays === undefined ? registerSpan(row.hours_hol) : undefined;
  return {
    weekly,
    ...shut,
    ...(holiday && { holidays: 'open', holiday_hours: [holiday] }),
    ...(irregular && { irregular }),
    ...(notes && { note: notes }),
  };
}

function noteOf(row: FacilityRow): string | undefined {
  const closed = tidyOrNothing(row.closed);
  const notes = tidyOrNothing(row.notes);
  const useful =
    notes && !/^(?:なし|特別?に?無?な?し?|特になし|無し)$/u.test(notes) ? notes : undefined;
  const parts = [closed && `休み：${closed}`, useful].filter(
    (part) => part !== undefined && part !== '',
  );
  return parts.length > 0 ? parts.join('／') : undefined;
}
