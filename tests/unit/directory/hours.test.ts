import { describe, expect, it } from 'vitest';
import { japanTime, type JapanTime } from '../../../src/directory/days.ts';
import { holidayName, holidaysBetween, isHoliday } from '../../../src/directory/holidays.ts';
import { nextOpening, statusAt } from '../../../src/directory/hours.ts';
import { hoursInWords, statusInWords } from '../../../src/directory/hours-words.ts';
import { hoursSchema } from '../../../src/directory/schema/parts/hours.ts';

const hours = hoursSchema.parse({
  weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], open: '09:00', close: '17:00' }],
  holidays: 'closed',
  closed_periods: [{ from: '12-29', to: '01-03', label: '年末年始' }],
});

const at = (day: string, clock: string): JapanTime => ({
  day,
  minutes: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)),
});
const status = (day: string, clock: string, of = hours) => statusAt(of, at(day, clock), isHoliday);

describe('open now, or when next', () => {
  it('is open from the first minute and closed from the last', () => {
    expect(status('2026-11-24', '09:00')).toEqual({ state: 'open', until: '17:00', sure: true });
    expect(status('2026-11-24', '16:59').state).toBe('open');
    expect(status('2026-11-24', '17:00')).toMatchObject({
      state: 'closed',
      next: { day: '2026-11-25', open: '09:00', inDays: 1 },
    });
  });

  it('opens later the same day', () => {
    expect(status('2026-11-24', '08:59')).toMatchObject({
      next: { day: '2026-11-24', open: '09:00', inDays: 0 },
    });
  });

  it('does not send anyone out on a holiday for which nobody confirmed the hours', () => {
    const unconfirmed = { ...hours, holidays: 'unknown' as const };
    expect(status('2026-11-22', '12:00', unconfirmed)).toMatchObject({
      next: { day: '2026-11-24', open: '09:00' },
    });
  });

  it('after Friday evening waits over the weekend and the holiday', () => {
    // 2026-11-23 (Monday) is 勤労感謝の日.
    expect(holidayName('2026-11-23')).toBe('勤労感謝の日');
    expect(status('2026-11-20', '18:00')).toMatchObject({ next: { day: '2026-11-24', inDays: 4 } });
    expect(status('2026-11-23', '10:00')).toMatchObject({ state: 'closed', reason: '祝日' });
  });

  it('is closed over the turn of the year, and says so', () => {
    expect(status('2026-12-28', '10:00').state).toBe('open');
    expect(status('2026-12-29', '10:00')).toMatchObject({ reason: '年末年始' });
    // 2027-01-03 is a Sunday, still inside the period.
    expect(status('2027-01-02', '10:00')).toMatchObject({ next: { day: '2027-01-04' } });
  });

  it('a closed day of its own has its own reason', () => {
    const moving = { ...hours, closed_days: [{ date: '2026-11-24', reason: '引っこしのため' }] };
    expect(status('2026-11-24', '10:00', moving)).toMatchObject({
      reason: '引っこしのため',
      next: { day: '2026-11-25' },
    });
  });

  it('a line that answers until the next morning is open after midnight', () => {
    const night = hoursSchema.parse({ weekly: [{ days: ['FR'], open: '22:00', close: '06:00' }] });
    expect(status('2026-11-27', '23:30', night)).toMatchObject({ state: 'open', until: '06:00' });
    expect(status('2026-11-28', '05:59', night)).toMatchObject({ state: 'open', until: '06:00' });
    expect(status('2026-11-28', '06:00', night)).toMatchObject({ state: 'closed' });
  });

  it('what closes at midnight is open until 24:00, and no minute longer', () => {
    const late = hoursSchema.parse({ weekly: [{ days: ['FR'], open: '18:00', close: '24:00' }] });
    expect(status('2026-11-27', '23:59', late)).toMatchObject({ state: 'open', until: '24:00' });
    expect(status('2026-11-28', '00:00', late)).toMatchObject({ state: 'closed' });
  });

  it('a lunch break is a break', () => {
    const split = hoursSchema.parse({
      weekly: [
        { days: ['TU'], open: '13:00', close: '16:00' },
        { days: ['TU'], open: '09:00', close: '12:00' },
      ],
    });
    expect(status('2026-11-24', '12:30', split)).toMatchObject({
      next: { open: '13:00', inDays: 0 },
    });
  });

  it('is not sure on a holiday nobody asked about, nor where some days differ', () => {
    const unasked = hoursSchema.parse({ weekly: hours.weekly });
    expect(status('2026-11-23', '10:00', unasked)).toMatchObject({ state: 'open', sure: false });
    expect(status('2026-11-24', '10:00', unasked)).toMatchObject({ sure: true });
    expect(status('2026-11-24', '10:00', { ...hours, irregular: true })).toMatchObject({
      sure: false,
    });
  });

  it('uses holiday hours where they are given', () => {
    const open = hoursSchema.parse({
      weekly: hours.weekly,
      holidays: 'open',
      holiday_hours: [{ open: '10:00', close: '12:00' }],
    });
    expect(status('2026-11-23', '11:00', open)).toMatchObject({ state: 'open', until: '12:00' });
    expect(status('2026-11-23', '13:00', open)).toMatchObject({ state: 'closed' });
  });

  it('guesses nothing from hours that are only words', () => {
    expect(status('2026-11-24', '10:00', hoursSchema.parse({ note: '月に数回' }))).toEqual({
      state: 'unknown',
    });
  });

  it('round the clock is open without an end', () => {
    const always = hoursSchema.parse({ always: true });
    expect(status('2026-11-23', '03:00', always)).toEqual({
      state: 'open',
      until: undefined,
      sure: true,
    });
  });

  it('finds no next opening when there is none within 60 days', () => {
    const gone = hoursSchema.parse({
      weekly: hours.weekly,
      closed_periods: [{ from: '01-01', to: '12-31' }],
    });
    expect(nextOpening(gone, at('2026-11-24', '10:00'), isHoliday)).toBeUndefined();
  });
});

describe('Japan’s clock', () => {
  it('does not depend on the clock of the machine', () => {
    expect(japanTime(new Date('2026-12-31T15:00:00Z'))).toEqual({ day: '2027-01-01', minutes: 0 });
    expect(japanTime(new Date('2026-12-31T14:59:59Z'))).toEqual({
      day: '2026-12-31',
      minutes: 1439,
    });
  });

  it('gives the browser a short list of holidays', () => {
    expect(holidaysBetween('2026-11-01', '2027-01-02')).toEqual([
      '2026-11-03',
      '2026-11-23',
      '2027-01-01',
    ]);
  });
});

describe('hours in words', () => {
  it('names the week, holidays and the turn of the year', () => {
    expect(hoursInWords(hours)).toEqual([
      '月〜金 9:00〜17:00',
      '祝日は休み',
      '年末年始（12月29日〜1月3日）は休み',
    ]);
  });

  it('names single days, every day, midnight and the next morning', () => {
    const odd = hoursSchema.parse({
      weekly: [
        { days: ['TH', 'TU'], open: '10:00', close: '12:00' },
        { days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], open: '22:00', close: '06:00' },
      ],
    });
    expect(hoursInWords(odd)).toEqual(['火・木 10:00〜12:00', '毎日 22:00〜翌6:00']);
    expect(hoursInWords(hoursSchema.parse({ always: true }))).toEqual(['毎日 24時間']);
  });

  it('says in one sentence whether it is open', () => {
    const say = (day: string, clock: string) => statusInWords(status(day, clock));
    expect(say('2026-11-24', '10:00')).toBe('いま、ひらいています（17:00まで）。');
    expect(say('2026-11-24', '08:00')).toBe('いまは時間外です。次はきょうの9:00からです。');
    expect(say('2026-11-24', '18:00')).toBe(
      'いまは時間外です。次はあした11月25日（水）の9:00からです。',
    );
    expect(say('2026-12-29', '10:00')).toBe(
      'いまは休みです（年末年始）。次は1月4日（月）の9:00からです。',
    );
  });
});
