import { startOf, ZONE } from '../../calendar/rule.ts';
import { rulePartsOf } from '../../calendar/rule-parts.ts';
import { clockAfter } from '../../directory/clock.ts';
import type { Schedule } from '../../directory/schema/parts/schedule.ts';
import { isWeekday } from '../../directory/weekdays.ts';
import { dayOfWeek } from './hours.ts';
import { some, type JsonObject } from './json.ts';

const PERIOD = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' } as const;

/**
 * How something repeats: https://schema.org/Schedule. Undefined when it takes place once, or when
 * the rule says more than the vocabulary can.
 */
export function scheduleOf(schedule: Schedule): JsonObject | undefined {
  const rule = schedule.rrule === undefined ? undefined : rulePartsOf(schedule.rrule);
  if (rule === undefined) return undefined;
  const { day, time } = startOf(schedule.starts);
  return {
    '@type': 'Schedule',
    repeatFrequency: `P${rule.interval}${PERIOD[rule.freq]}`,
    byDay: some(rule.byDay.map((one) => (isWeekday(one) ? dayOfWeek(one) : one))),
    byMonthDay: some(rule.byMonthDay),
    repeatCount: rule.count,
    startDate: day,
    endDate: schedule.until,
    startTime: time,
    endTime: clockAfter(time, schedule.minutes),
    duration: `PT${schedule.minutes}M`,
    scheduleTimezone: ZONE,
    exceptDate: some(schedule.except.map(({ date }) => date)),
  };
}
