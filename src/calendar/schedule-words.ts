import { clockAfter, clockInWords, minutesOf } from '../directory/clock.ts';
import { addDays, dayInWords, weekdayOf } from '../directory/days.ts';
import { WEEKDAYS } from '../directory/schema/parts/choices.ts';
import type { Schedule } from '../directory/schema/parts/schedule.ts';
import { isWeekday } from '../directory/weekdays.ts';
import { startOf } from './rule.ts';
import { rulePartsOf, type RuleParts } from './rule-parts.ts';

function weekdayName(code: string): string {
  return isWeekday(code) ? WEEKDAYS[code] : '';
}

/** 「第1・第3土曜」「最後の日曜」; undefined when a day has no number, or one from the month's end. */
function numberedDays(byDay: readonly string[]): string | undefined {
  const byWeekday = new Map<string, string[]>();
  for (const item of byDay) {
    const match = /^([1-5]|-1)([A-Z]{2})$/.exec(item);
    if (!match?.[1] || !match[2]) return undefined;
    const nth = match[1] === '-1' ? '最後の' : `第${match[1]}`;
    byWeekday.set(match[2], [...(byWeekday.get(match[2]) ?? []), nth]);
  }
  return [...byWeekday].map(([day, nth]) => `${nth.join('・')}${weekdayName(day)}曜`).join('、');
}

function weekly({ interval, byDay, byMonthDay }: RuleParts, firstDay: string): string | undefined {
  const days = (byDay.length === 0 ? [weekdayOf(firstDay)] : byDay).map(weekdayName);
  if (days.includes('') || interval > 2 || byMonthDay.length > 0) return undefined;
  return `${interval === 2 ? '1週おきの' : '毎週'}${days.join('・')}曜`;
}

function monthly({ interval, byDay, byMonthDay }: RuleParts, firstDay: string): string | undefined {
  const months = interval === 1 ? '毎月' : `${interval}か月ごとの`;
  if (byDay.length > 0) {
    const days = byMonthDay.length > 0 ? undefined : numberedDays(byDay);
    return days === undefined ? undefined : `${months}${days}`;
  }
  const dates = byMonthDay.length === 0 ? [Number(firstDay.slice(8))] : byMonthDay;
  if (dates.some((date) => date < -1)) return undefined;
  return `${months}${dates.map((date) => (date === -1 ? '末日' : `${date}日`)).join('・')}`;
}

/** A rule in a short phrase: 「毎月第1土曜」; undefined when it is too unusual for one. */
function recurrence(rule: RuleParts, firstDay: string): string | undefined {
  const { freq, interval, byDay, byMonthDay } = rule;
  switch (freq) {
    case 'DAILY':
      return interval === 1 && byDay.length + byMonthDay.length === 0 ? '毎日' : undefined;
    case 'WEEKLY':
      return weekly(rule, firstDay);
    case 'MONTHLY':
      return monthly(rule, firstDay);
    case 'YEARLY':
      return undefined;
  }
}

/**
 * The schedule in one line: 「毎月第1土曜 14:00〜16:00」, or the single day. A rule too unusual for
 * a short phrase gives the times only: the dates themselves are listed anyway.
 */
export function scheduleInWords(schedule: Schedule): string {
  const { day, time } = startOf(schedule.starts);
  const end = clockInWords(clockAfter(time, schedule.minutes));
  const nextDay = minutesOf(time) + schedule.minutes > minutesOf('24:00') ? '翌' : '';
  const times = `${clockInWords(time)}〜${nextDay}${end}`;
  if (schedule.rrule === undefined) return `${dayInWords(day)} ${times}`;
  const rule = rulePartsOf(schedule.rrule);
  const words = rule === undefined ? undefined : recurrence(rule, day);
  return words === undefined ? times : `${words} ${times}`;
}

/** Last day of a schedule in words, or undefined when it has no end. */
export function endInWords(schedule: Schedule): string | undefined {
  return schedule.until === undefined ? undefined : `${dayInWords(schedule.until)}まで`;
}

/** The day after the last one on which a schedule may take place; undefined without an end. */
export function overFrom(schedule: Schedule): string | undefined {
  if (schedule.until !== undefined) return addDays(schedule.until, 1);
  return schedule.rrule === undefined ? addDays(startOf(schedule.starts).day, 1) : undefined;
}
