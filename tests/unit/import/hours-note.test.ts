import { describe, expect, it } from 'vitest';
import { hoursFrom, type HoursInput } from '../../../src/tools/import/hours.ts';
import { closedSaysMore } from '../../../src/tools/import/hours-note.ts';

describe('a sentence of hours next to the hours read from it', () => {
  it.each([
    ['毎日10:00–22:00', undefined],
    ['月–金 9:30–12:00, 13:00–15:00', undefined],
    ['9:00-16:30 土日祝休', undefined],
    ['9:00–17:00（土日祝除く）', undefined],
    ['火・水・木・金 10:00–16:00', undefined],
    ['平日 9時00分～16時00分', '土曜日・日曜日・祝日'],
    ['月曜日～金曜日 9時～16時', '土曜日・日曜日・祝日・12月29日～1月3日'],
  ])('%s (closed: %s) is not said twice', (words, closed) => {
    const hours = hoursFrom(words, closed);
    expect(hours?.weekly?.length).toBeGreaterThan(0);
    expect(hours).not.toHaveProperty('note');
  });

  it.each([
    ['平日 9:00–17:00', undefined],
    ['8時30分～17時15分', '土曜日・日曜日・祝日・年末年始'],
    ['月–金 9:00–17:00 受付は16時まで', undefined],
    ['毎日10:00–22:00（メールはいつでも）', undefined],
  ])('%s (closed: %s) is kept, because it says more', (words, closed) => {
    expect(hoursFrom(words, closed)?.note).toBeTypeOf('string');
  });
});

describe('a register’s list of closed days', () => {
  const week: HoursInput = {
    weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], open: '09:00', close: '16:00' }],
  };

  it('that names every day without hours says nothing new', () => {
    expect(closedSaysMore('土曜日、日曜日', week)).toBe(false);
    expect(closedSaysMore('土日祝', { ...week, holidays: 'closed' })).toBe(false);
  });

  it.each(['日曜日', '土日祝', '土日、年末年始', '土日、夏季休暇', '第2土曜、日曜', '金土日'])(
    '%s says more',
    (closed) => {
      expect(closedSaysMore(closed, week)).toBe(true);
    },
  );
});
