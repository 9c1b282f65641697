import { describe, expect, it } from 'vitest';
import { agenda, overAt } from '../../../src/calendar/agenda.ts';
import { addMonths, lastDayOf } from '../../../src/calendar/months.ts';
import { gathering } from '../directory/entries.ts';

const weekly = gathering('weekly', {
  schedule: {
    starts: '2026-12-03T10:00',
    minutes: 60,
    rrule: 'FREQ=WEEKLY;BYDAY=TH',
    except: [{ date: '2026-12-10', reason: '会場の都合', moved_to: '2026-12-11T13:00' }],
  },
});
const once = gathering('once', { schedule: { starts: '2026-12-10T09:00', minutes: 60 } });

describe('the days of the calendar', () => {
  const items = agenda([weekly, once], '2026-12-01', 17);

  it('hold what takes place, what does not, and where it has moved, in order of day', () => {
    expect(items.map(({ day, held, off }) => [day, held?.starts ?? off?.reason])).toEqual([
      ['2026-12-03', '10:00'],
      ['2026-12-10', '09:00'],
      ['2026-12-10', '会場の都合'],
      ['2026-12-11', '13:00'],
      ['2026-12-17', '10:00'],
    ]);
  });

  it('are over when the gathering ends; a day off at the end of the day', () => {
    expect(items.slice(1, 3).map(overAt)).toEqual([
      '2026-12-10T10:00:00+09:00',
      '2026-12-10T23:59:59+09:00',
    ]);
  });
});

describe('months', () => {
  it('follow one another over the turn of the year', () => {
    expect([0, 1, 2, 14].map((count) => addMonths('2026-11', count))).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2028-01',
    ]);
  });

  it('end on their last day, in leap years too', () => {
    expect(['2026-12', '2027-02', '2028-02'].map(lastDayOf)).toEqual([
      '2026-12-31',
      '2027-02-28',
      '2028-02-29',
    ]);
  });
});
