import { clockAfter, clockInWords, minutesOf } from '../directory/clock.ts';
import { addDays, dayInWords, weekdayOf } from '../directory/days.ts';
import { WEEKDAYS } from '../directory/schema/parts/choices.ts';
import type { Schedule } from '../directory/schema/parts/schedule.ts';
import { isWeekday } from '../directory/weekdays.ts';
import { startOf } from './rule.ts';

type Parts = ReadonlyMap<string, string>;

function partsOf(rrule: string): Parts {
  return new Map(
    rrule.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name, value];
    }),
  );
}

function weekdayName(code: string): string {
  return isWeekday(code) ? WEEKDAYS[code] : '';
}

/** 「第1・第3土曜」「最後の日曜」; undefined when a day has no number. */
function numberedDays(byDay: string): string | undefined {
  const byWeekday = new Map<string, string[]>();
  for (const item of byDay.split(',')) {
    const match = /^(-?\d)([A-Z]{2})$/.exec(item);
    if (!match?.[1] || !match[2]) return undefined;
    const nth = match[1] === '-1' ? '最後の' : `第${match[1]}`;
    byWeekday.set(match[2], [...(byWeekday.get(match[2]) ?? []), nth]);
  }
  return [...byWeekday].map(([day, nth]) => `${nth.join('・')}${weekdayName(day)}曜`).join('、');
}

function recurrence(parts: Parts, firstDay: string): string | undefined {
  const every = Number(parts.get('INTERVAL') ?? '1');
  const known = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT', 'WKST']);
  if ([...parts.keys()].some((name) => !known.has(name))) return undefined;
  const byDay = parts.get('BYDAY');
  const byMonthDay = parts.get('BYMONTHDAY');
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return every === 1 && !byDay && !byMonthDay ? '毎日' : undefined;
    case 'WEEKLY': {
      const days = (byDay ?? weekdayOf(firstDay)).split(',').map(weekdayName);
      if (days.includes('') || every > 2 || byMonthDay) return undefined;
      return `${every === 2 ? '1週おきの' : '毎週'}${days.join('・')}曜`;
    }
    case 'MONTHLY': {
      const months = every === 1 ? '毎月' : `${every}か月ごとの`;
      if (byDay && byMonthDay) return undefined;
      if (byDay) {
        const days = numberedDays(byDay);
        return days === undefined ? undefined : `${months}${days}`;
      }
      const dates = (byMonthDay ?? String(Number(firstDay.slice(8)))).split(',');
      return `${months}${dates.map((date) => (date === '-1' ? '末日' : `${date}日`)).join('・')}`;
    }
    default:
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
  const words = recurrence(partsOf(schedule.rrule), day);
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
