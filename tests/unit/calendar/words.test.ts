import { describe, expect, it } from 'vitest';
import { scheduleDoubts } from '../../../src/calendar/doubts.ts';
import { byMonth, monthInWords, weeksOf } from '../../../src/calendar/months.ts';
import { overFrom, scheduleInWords } from '../../../src/calendar/schedule-words.ts';
import { scheduleSchema } from '../../../src/directory/schema/parts/schedule.ts';

const schedule = (starts: string, rrule?: string, more: object = {}) =>
  scheduleSchema.parse({
    starts,
    minutes: 120,
    ...(rrule === undefined ? {} : { rrule }),
    ...more,
  });

describe('a schedule in words', () => {
  it.each([
    ['2026-12-05T14:00', undefined, '12月5日（土） 14:00〜16:00'],
    ['2026-12-03T10:00', 'FREQ=WEEKLY;BYDAY=TH', '毎週木曜 10:00〜12:00'],
    ['2026-12-01T10:00', 'FREQ=WEEKLY;BYDAY=TU,TH', '毎週火・木曜 10:00〜12:00'],
    ['2026-12-03T10:00', 'FREQ=WEEKLY', '毎週木曜 10:00〜12:00'],
    ['2026-12-03T10:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', '1週おきの木曜 10:00〜12:00'],
    ['2026-12-05T14:00', 'FREQ=MONTHLY;BYDAY=1SA,3SA', '毎月第1・第3土曜 14:00〜16:00'],
    ['2026-11-29T14:00', 'FREQ=MONTHLY;BYDAY=-1SU', '毎月最後の日曜 14:00〜16:00'],
    ['2026-12-10T14:00', 'FREQ=MONTHLY;BYMONTHDAY=10', '毎月10日 14:00〜16:00'],
    ['2026-12-31T23:00', 'FREQ=MONTHLY;BYMONTHDAY=-1', '毎月末日 23:00〜翌1:00'],
    ['2026-12-05T14:00', 'FREQ=YEARLY;BYMONTH=12;BYDAY=1SA', '14:00〜16:00'],
    // 「第-2」 or 「-2日」 would be no Japanese.
    ['2026-12-18T14:00', 'FREQ=MONTHLY;BYDAY=-2FR', '14:00〜16:00'],
    ['2026-12-30T14:00', 'FREQ=MONTHLY;BYMONTHDAY=-2', '14:00〜16:00'],
    ['2026-12-03T22:00', 'FREQ=DAILY', '毎日 22:00〜0:00'],
    ['2026-12-03T09:05', 'FREQ=DAILY;INTERVAL=2', '9:05〜11:05'],
    ['2026-12-05T14:00', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=1SA', '2か月ごとの第1土曜 14:00〜16:00'],
  ])('%s %s', (starts, rrule, words) => {
    expect(scheduleInWords(schedule(starts, rrule))).toBe(words);
  });

  it('knows from when it is over', () => {
    expect(overFrom(schedule('2026-12-05T14:00'))).toBe('2026-12-06');
    expect(overFrom(schedule('2026-12-03T10:00', 'FREQ=WEEKLY'))).toBeUndefined();
    expect(overFrom(schedule('2026-12-03T10:00', 'FREQ=WEEKLY', { until: '2026-12-31' }))).toBe(
      '2027-01-01',
    );
  });
});

describe('a schedule that cannot be meant', () => {
  it('is found: wrong first day, an exception on no day, an end before the beginning', () => {
    const fields = (one: ReturnType<typeof schedule>) =>
      scheduleDoubts(one).map(({ path }) => path.join('.'));
    const weekly = 'FREQ=WEEKLY;BYDAY=TH';
    expect(fields(schedule('2026-12-03T10:00', weekly))).toEqual([]);
    expect(fields(schedule('2026-12-04T10:00', weekly))).toEqual(['schedule.starts']);
    expect(
      fields(
        schedule('2026-12-03T10:00', weekly, {
          except: [
            { date: '2026-12-10', reason: '休み' },
            { date: '2026-12-11', reason: '休み' },
          ],
        }),
      ),
    ).toEqual(['schedule.except.1.date']);
    expect(fields(schedule('2026-12-03T10:00', weekly, { until: '2026-11-30' }))).toEqual([
      'schedule.until',
    ]);
  });
});

describe('months', () => {
  it('group by month and day, in order', () => {
    const items = ['2026-11-30', '2026-12-01', '2026-12-01'].map((day, n) => ({ day, n }));
    expect(byMonth(items)).toEqual([
      { month: '2026-11', days: [{ day: '2026-11-30', items: [{ day: '2026-11-30', n: 0 }] }] },
      { month: '2026-12', days: [{ day: '2026-12-01', items: items.slice(1) }] },
    ]);
  });

  it('show as weeks from Sunday, with every day once', () => {
    const weeks = weeksOf('2026-12');
    expect(weeks[0]).toEqual([
      undefined,
      undefined,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
    ]);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().filter((day) => day !== undefined)).toHaveLength(31);
    expect(weeksOf('2026-02')).toHaveLength(4);
    expect(monthInWords('2026-12')).toBe('2026年12月');
  });
});
