import { startOf, ZONE } from '../../calendar/rule.ts';
import type { Schedule } from '../../directory/schema/parts/schedule.ts';
import { rulePartsOf } from '../rule-parts.ts';
import { dayOfWeek, isWeekday } from './hours.ts';
import { some, type JsonObject } from './json.ts';

const PERIOD = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' } as const;

/** `HH:MM` some minutes after another, round the clock. */
export function clockAfter(clock: string, minutes: number): string {
  const at = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + minutes;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(at / 60) % 24)}:${two(at % 60)}`;
}

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
