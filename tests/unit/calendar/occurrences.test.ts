import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { skipped, upcoming, upcomingOf } from '../../../src/calendar/occurrences.ts';
import { gathering } from '../directory/entries.ts';

const held = (schedule: object, id = 'g') =>
  gathering(id, { schedule: { minutes: 120, ...schedule } });
const days = (schedule: object, from: string, count: number) =>
  upcoming(held(schedule), from, count).map(({ day }) => day);

describe('when a gathering takes place', () => {
  it('once, with start and end on Japan’s clock', () => {
    expect(upcoming(held({ starts: '2026-12-05T14:00' }), '2026-12-01', 31)).toEqual([
      expect.objectContaining({
        day: '2026-12-05',
        starts: '14:00',
        ends: '16:00',
        startsAt: '2026-12-05T14:00:00+09:00',
        endsAt: '2026-12-05T16:00:00+09:00',
        movedFrom: undefined,
      }),
    ]);
  });

  it('every week, the first and the last day of the span included', () => {
    const weekly = { starts: '2026-11-05T10:00', rrule: 'FREQ=WEEKLY;BYDAY=TH' };
    expect(days(weekly, '2026-11-19', 8)).toEqual(['2026-11-19', '2026-11-26']);
    expect(days(weekly, '2026-11-20', 6)).toEqual([]);
  });

  it('takes a PlainDate as well as a text', () => {
    const weekly = held({ starts: '2026-11-05T10:00', rrule: 'FREQ=WEEKLY;BYDAY=TH' });
    const from = Temporal.PlainDate.from('2026-11-19');
    expect(upcoming(weekly, from, 8)).toEqual(upcoming(weekly, '2026-11-19', 8));
  });

  it('on the fifth Saturday, only in months that have one', () => {
    const fifth = { starts: '2026-05-30T14:00', rrule: 'FREQ=MONTHLY;BYDAY=5SA' };
    expect(days(fifth, '2026-05-01', 245)).toEqual(['2026-05-30', '2026-08-29', '2026-10-31']);
  });

  it('on the last day of the month, and on the last Sunday', () => {
    const end = { starts: '2027-01-31T14:00', rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1' };
    expect(days(end, '2027-01-01', 120)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
    const sunday = { starts: '2026-11-29T14:00', rrule: 'FREQ=MONTHLY;BYDAY=-1SU' };
    expect(days(sunday, '2026-11-01', 61)).toEqual(['2026-11-29', '2026-12-27']);
  });

  it('on the 31st, skipping months without one', () => {
    const last = { starts: '2026-12-31T14:00', rrule: 'FREQ=MONTHLY;BYMONTHDAY=31' };
    expect(days(last, '2026-12-01', 121)).toEqual(['2026-12-31', '2027-01-31', '2027-03-31']);
  });

  it('on 29 February, in leap years', () => {
    const leap = { starts: '2028-02-29T14:00', rrule: 'FREQ=YEARLY' };
    expect(days(leap, '2028-01-01', 366 * 5)).toEqual(['2028-02-29', '2032-02-29']);
  });

  it('every second week counted from the first day', () => {
    const second = { starts: '2026-11-05T10:00', rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH' };
    expect(days(second, '2026-11-10', 30)).toEqual(['2026-11-19', '2026-12-03']);
  });

  it('until the last day, included', () => {
    const ending = {
      starts: '2026-11-05T10:00',
      rrule: 'FREQ=WEEKLY;BYDAY=TH',
      until: '2026-11-19',
    };
    expect(days(ending, '2026-11-01', 60)).toEqual(['2026-11-05', '2026-11-12', '2026-11-19']);
    expect(days(ending, '2026-11-20', 60)).toEqual([]);
  });

  it('a counted number of times, left-out days counted too', () => {
    const counted = {
      starts: '2026-11-05T10:00',
      rrule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=3',
      except: [{ date: '2026-11-12', reason: '会場の都合' }],
    };
    expect(days(counted, '2026-11-01', 60)).toEqual(['2026-11-05', '2026-11-19']);
  });

  it('at the same clock time all year: Japan has no summer time', () => {
    const weekly = held({ starts: '2026-01-01T10:00', rrule: 'FREQ=WEEKLY;BYDAY=TH' });
    const clocks = upcoming(weekly, '2026-01-01', 365).map(({ startsAt }) => startsAt.slice(10));
    expect(clocks).toHaveLength(53);
    expect(new Set(clocks)).toEqual(new Set(['T10:00:00+09:00']));
  });

  it('early in the morning on the right day, although it is still yesterday in London', () => {
    const early = { starts: '2026-11-05T06:30', rrule: 'FREQ=WEEKLY;BYDAY=TH' };
    expect(days(early, '2026-11-12', 1)).toEqual(['2026-11-12']);
  });

  it('past midnight, ending on the next day', () => {
    const [night] = upcoming(held({ starts: '2026-12-31T23:00' }), '2026-12-31', 1);
    expect(night).toMatchObject({ ends: '01:00', endsAt: '2027-01-01T01:00:00+09:00' });
  });
});

describe('days that are left out', () => {
  const weekly = {
    starts: '2026-12-03T10:00',
    rrule: 'FREQ=WEEKLY;BYDAY=TH',
    except: [
      { date: '2026-12-31', reason: '年末のため' },
      { date: '2026-12-10', reason: '会場の都合', moved_to: '2026-12-11T13:00' },
    ],
  };

  it('do not appear; the replacement does, on its day and with the day it replaces', () => {
    const december = upcoming(held(weekly), '2026-12-01', 31);
    expect(december.map(({ day, starts, movedFrom }) => [day, starts, movedFrom])).toEqual([
      ['2026-12-03', '10:00', undefined],
      ['2026-12-11', '13:00', '2026-12-10'],
      ['2026-12-17', '10:00', undefined],
      ['2026-12-24', '10:00', undefined],
    ]);
  });

  it('a replacement stands in its own span only: not before, not after, not where it was', () => {
    const ofDays = (from: string, count: number) => days(weekly, from, count);
    expect(ofDays('2026-12-10', 1)).toEqual([]);
    expect(ofDays('2026-12-11', 1)).toEqual(['2026-12-11']);
    expect(ofDays('2026-12-12', 7)).toEqual(['2026-12-17']);
  });

  it('are told with their reason, so that nobody stands before a closed door', () => {
    expect(
      skipped(held(weekly), '2026-12-01', 31).map(({ day, reason, movedTo }) => [
        day,
        reason,
        movedTo?.day,
      ]),
    ).toEqual([
      ['2026-12-10', '会場の都合', '2026-12-11'],
      ['2026-12-31', '年末のため', undefined],
    ]);
  });
});

describe('several gatherings', () => {
  it('stand in order of time', () => {
    const list = [
      held({ starts: '2026-12-05T14:00' }, 'b'),
      held({ starts: '2026-12-05T09:00' }, 'c'),
      held({ starts: '2026-12-05T14:00' }, 'a'),
    ];
    expect(upcomingOf(list, '2026-12-01', 31).map(({ gathering: { id } }) => id)).toEqual([
      'c',
      'a',
      'b',
    ]);
  });
});
