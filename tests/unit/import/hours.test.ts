import { describe, expect, it } from 'vitest';
import { closedWeekdays, hoursFrom, registerSpan } from '../../../src/tools/import/hours.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];

describe('opening hours from a sentence', () => {
  it.each([
    ['平日 午前8時30分～午後5時15分', undefined, '08:30', '17:15'],
    ['月曜日から金曜日 9時から17時30分', '土曜日・日曜日', '09:00', '17:30'],
    ['８：４５～１７：００（土日祝日を除く）', undefined, '08:45', '17:00'],
    ['8時45分～17時', '土曜日・日曜日・祝日・年末年始', '08:45', '17:00'],
  ])('%s is read as Monday to Friday', (words, closed, open, close) => {
    expect(hoursFrom(words, closed)?.weekly).toEqual([{ days: WEEKDAYS, open, close }]);
  });

  it.each([
    ['8時30分～17時15分', undefined],
    ['8時30分から17時15分', '祝日'],
    ['平日８時30分～17時15分（正午から午後１時までを除く。）', '土曜日・日曜日'],
    ['平日・第３土曜日の午前８時30分から午後５時15分', '土曜日・日曜日'],
    ['9時から16時（水曜日は19時まで）', '土曜日・日曜日'],
  ])('%s stays a sentence, because days or hours are not certain', (words, closed) => {
    const hours = hoursFrom(words, closed);
    expect(hours?.weekly).toBeUndefined();
    expect(hours?.note).toContain('時');
  });

  it('takes holidays and the turn of the year from the list of closed days', () => {
    expect(hoursFrom('平日 9時～17時', '祝日・12月29日～1月3日')).toMatchObject({
      holidays: 'closed',
      closed_periods: [{ from: '12-29', to: '01-03' }],
    });
    expect(hoursFrom('平日 9時～17時')?.holidays).toBeUndefined();
  });
});

describe('a register of facilities', () => {
  it.each([
    ['土・日・祝', ['SA', 'SU']],
    ['土日祝日及び年末年始', ['SA', 'SU']],
    ['木曜日・日曜日', ['TH', 'SU']],
    ['法人が定める日、12月29日〜1月3日', []],
    ['日曜日、祝日、その他、8日/月', ['SU']],
    ['第２土曜日、日曜日', []],
    ['土日を除く', []],
  ])('closed days %j are read as %j and never guessed', (words, days) => {
    expect([...closedWeekdays(words)]).toEqual(days);
  });

  it('drops spans that say nothing', () => {
    for (const span of ['00:00-00:00', '00:00-23:59', '17:00-09:00', '', undefined]) {
      expect(registerSpan(span)).toBeUndefined();
    }
    expect(registerSpan('09:00-16:00')).toEqual({ open: '09:00', close: '16:00' });
  });
});
