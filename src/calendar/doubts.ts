import type { Schedule } from '../directory/schema/parts/schedule.ts';
import { startOf, startsBetween } from './rule.ts';

/** Something in a schedule that cannot be meant. */
export type ScheduleDoubt = {
  /** Path of the field inside the gathering. */
  readonly path: readonly (string | number)[];
  /** What belongs there, Japanese. */
  readonly expected: string;
  /** What stands there. */
  readonly found: string;
  /** What to do next. */
  readonly remedy: string;
};

/**
 * Doubts that only the calendar can see: a first day that does not fit the rule, an exception on a
 * day when nothing takes place, an end before the beginning.
 */
export function scheduleDoubts(schedule: Schedule): ScheduleDoubt[] {
  const first = startOf(schedule.starts).day;
  const doubts: ScheduleDoubt[] = [];
  if (startsBetween(schedule, first, first).length === 0) {
    const ended = schedule.until !== undefined && schedule.until < first;
    doubts.push({
      path: ['schedule', ended ? 'until' : 'starts'],
      expected: ended ? '最初の日より後の終わりの日' : 'くりかえしの規則に合う最初の日',
      found: ended
        ? `「${schedule.until ?? ''}」`
        : `「${first}」は規則「${schedule.rrule ?? ''}」の日ではありません`,
      remedy: ended ? '終わりの日を直してください' : '規則に合う最初の日に直してください',
    });
    return doubts;
  }
  for (const [index, { date }] of schedule.except.entries()) {
    if (startsBetween(schedule, date, date).length > 0) continue;
    doubts.push({
      path: ['schedule', 'except', index, 'date'],
      expected: '予定のある日',
      found: `「${date}」には、もともと予定がありません`,
      remedy: '休む日の日付を直すか、この行を消してください',
    });
  }
  return doubts;
}
