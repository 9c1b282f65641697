import { clockInWords } from './clock.ts';
import { dayInWords } from './days.ts';
import type { OpenStatus } from './hours.ts';
import { WEEKDAYS } from './schema/parts/choices.ts';
import type { Hours, Weekday } from './schema/parts/hours.ts';
import { WEEK } from './weekdays.ts';

/** 「月〜金」「火・木」「毎日」. */
function daysInWords(days: readonly Weekday[]): string {
  const places = [...new Set(days)].map((day) => WEEK.indexOf(day)).sort((a, b) => a - b);
  if (places.length === 7) return '毎日';
  const [first = 0] = places;
  const last = places.at(-1) ?? first;
  const name = (place: number): string => WEEKDAYS[WEEK[place] ?? 'MO'];
  const unbroken = last - first === places.length - 1;
  return unbroken && places.length >= 3
    ? `${name(first)}〜${name(last)}`
    : places.map(name).join('・');
}

function spanInWords({ open, close }: { open: string; close: string }): string {
  if (open === '00:00' && close === '24:00') return '24時間';
  return `${clockInWords(open)}〜${close <= open ? '翌' : ''}${clockInWords(close)}`;
}

function dayOfYearInWords(day: string): string {
  return `${Number(day.slice(0, 2))}月${Number(day.slice(3))}日`;
}

/** The hours as lines to read: the week, then holidays, then closed periods, then the note. */
export function hoursInWords(hours: Hours): string[] {
  const lines = hours.always ? ['毎日 24時間'] : [];
  const bySpan = new Map<string, Weekday[]>();
  for (const span of hours.weekly) {
    const words = spanInWords(span);
    bySpan.set(words, [...(bySpan.get(words) ?? []), ...span.days]);
  }
  for (const [words, days] of bySpan) lines.push(`${daysInWords(days)} ${words}`);
  if (hours.holiday_hours && hours.holidays === 'open') {
    lines.push(`祝日 ${hours.holiday_hours.map(spanInWords).join('、')}`);
  } else if (hours.holidays === 'closed') lines.push('祝日は休み');
  else if (hours.holidays === 'open' && !hours.always) lines.push('祝日もひらいています');
  for (const { from, to, label } of hours.closed_periods) {
    const days = `${dayOfYearInWords(from)}〜${dayOfYearInWords(to)}`;
    lines.push(`${label === undefined ? days : `${label}（${days}）`}は休み`);
  }
  for (const { date, reason } of hours.closed_days) {
    lines.push(`${dayInWords(date)}は休み（${reason}）`);
  }
  return hours.note === undefined ? lines : [...lines, hours.note];
}

/** One sentence: open now or when next. Undefined when the hours are only known in words. */
export function statusInWords(status: OpenStatus): string | undefined {
  if (status.state === 'unknown') return undefined;
  const doubt = status.sure ? '' : '休みのこともあります。行く前にお確かめください。';
  if (status.state === 'open') {
    const until = status.until === undefined ? '' : `（${clockInWords(status.until)}まで）`;
    return `いま、ひらいています${until}。${doubt}`;
  }
  const { next, reason } = status;
  const closed = reason === undefined ? 'いまは時間外です。' : `いまは休みです（${reason}）。`;
  if (next === undefined) return `${closed}${doubt}`;
  const near = ['きょう', 'あした'][next.inDays];
  const day =
    near === undefined
      ? dayInWords(next.day)
      : `${near}${next.inDays > 0 ? dayInWords(next.day) : ''}`;
  return `${closed}次は${day}の${clockInWords(next.open)}からです。${doubt}`;
}
