import { startOf } from '../../calendar/rule.ts';
import { rulePartsOf, type RuleParts } from '../../calendar/rule-parts.ts';
import { scheduleInWords } from '../../calendar/schedule-words.ts';
import { clockAfter } from '../../directory/clock.ts';
import { dayInWords } from '../../directory/days.ts';
import { hoursInWords } from '../../directory/hours-words.ts';
import type { Hours } from '../../directory/schema/parts/hours.ts';
import type { Schedule } from '../../directory/schema/parts/schedule.ts';
import { WEEK } from '../../directory/weekdays.ts';
import type { JsonObject } from '../json-ld/json.ts';
import { uuidOf } from './uuid.ts';

/** Japan's offset from UTC: hours for `timezone`, and as HSDS wants it after a time. */
const OFFSET_HOURS = 9;
const OFFSET = '+09:00';
const EVERY_DAY = WEEK.join(',');

/**
 * HSDS 3.0 `schedules` of opening hours: one for each span of the usual week. The words say what
 * the parts cannot (holidays, closed days, irregular weeks); hours known only in words are words.
 */
export function schedulesOfHours(path: string, hours: Hours | undefined): readonly JsonObject[] {
  if (hours === undefined) return [];
  const description = hoursInWords(hours).join('／') || undefined;
  const spans = hours.always
    ? [{ byday: EVERY_DAY, open: '00:00', close: '24:00' }]
    : hours.weekly.map(({ days, open, close }) => ({ byday: days.join(','), open, close }));
  if (spans.length === 0) {
    return description === undefined ? [] : [{ id: uuidOf(`${path}/hours`), description }];
  }
  return spans.map(({ byday, open, close }, n) => ({
    id: uuidOf(`${path}/hours/${n}`),
    freq: 'WEEKLY',
    interval: 1,
    byday,
    opens_at: `${open}${OFFSET}`,
    closes_at: `${close}${OFFSET}`,
    timezone: OFFSET_HOURS,
    description,
    notes: hours.irregular ? '日によってちがうことがあります' : undefined,
  }));
}

/** The rule in the words of HSDS, which knows weeks and months only. */
function repeats(rule: RuleParts | undefined): JsonObject {
  if (rule === undefined) return {};
  const { freq, interval, byDay, byMonthDay, count } = rule;
  if (freq === 'WEEKLY' || freq === 'MONTHLY') {
    return {
      freq,
      interval,
      byday: byDay.join(',') || undefined,
      bymonthday: byMonthDay.join(',') || undefined,
      count,
    };
  }
  const everyDay = freq === 'DAILY' && interval === 1 && byMonthDay.length === 0;
  return everyDay
    ? { freq: 'WEEKLY', interval: 1, byday: byDay.join(',') || EVERY_DAY, count }
    : {};
}

/** What the rule does not say: days left out, and what the content adds. */
function notesOf({ except, note }: Schedule): string | undefined {
  const left = except.map(({ date, reason, moved_to }) => {
    const instead = moved_to === undefined ? '' : `。かわりに${moved_to.replace('T', ' ')}`;
    return `${date}はお休み（${reason}）${instead}`;
  });
  return [...left, ...(note === undefined ? [] : [note])].join('／') || undefined;
}

/** HSDS 3.0 `schedules` of a gathering. A rule that HSDS cannot say is told in words only. */
export function schedulesOfGathering(
  path: string,
  schedule: Schedule,
  attending: string,
): readonly JsonObject[] {
  const { day, time } = startOf(schedule.starts);
  const once = schedule.rrule === undefined;
  return [
    {
      id: uuidOf(`${path}/schedule`),
      dtstart: day,
      valid_from: day,
      valid_to: once ? day : schedule.until,
      until: once ? day : schedule.until,
      ...repeats(schedule.rrule === undefined ? undefined : rulePartsOf(schedule.rrule)),
      opens_at: `${time}${OFFSET}`,
      closes_at: `${clockAfter(time, schedule.minutes)}${OFFSET}`,
      timezone: OFFSET_HOURS,
      description: once ? `${dayInWords(day)} ${time}から` : scheduleInWords(schedule),
      attending_type: attending,
      notes: notesOf(schedule),
    },
  ];
}
