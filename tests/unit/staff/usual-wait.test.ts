import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { replyTimeWords } from '../../../src/directory/reply-time.ts';
import { siteSchema } from '../../../src/directory/schema/site.ts';
import { siteLines } from '../../../src/staff/pace/site-lines.ts';
import { usualWait } from '../../../src/staff/pace/usual-wait.ts';

const answered = (...days: readonly number[]) =>
  days.map((each) => ({ days: each, answered: 1, waiting: 0 }));
const waiting = (...days: readonly number[]) =>
  days.map((each) => ({ days: each, answered: 0, waiting: 1 }));

describe('How long people usually wait', () => {
  test('is the day by which half of them had an answer', () => {
    expect(usualWait(answered(1, 1, 2, 3, 9))).toEqual({ known: true, days: 2, answered: 5 });
    expect(usualWait(answered(0, 0, 0, 0, 30))).toMatchObject({ days: 0 });
    expect(usualWait([{ days: 4, answered: 50, waiting: 0 }])).toMatchObject({ days: 4 });
  });

  test('does not look shorter because those who wait longest have no answer yet', () => {
    const quick = answered(1, 1, 1, 2, 2);
    expect(usualWait(quick)).toMatchObject({ days: 1 });
    expect(usualWait([...quick, ...waiting(20, 25, 30, 40)])).toMatchObject({ days: 2 });
    expect(usualWait([...quick, ...waiting(20, 25, 30, 40, 50, 60)])).toEqual({
      known: false,
      why: 'waiting',
    });
  });

  test('does not look longer because of letters that came only today', () => {
    expect(usualWait([...answered(2, 2, 2, 3, 3), ...waiting(0, 0, 0, 0, 0, 0)])).toMatchObject({
      days: 2,
    });
  });

  test('is not told from fewer than five answers: that would be a story about single people', () => {
    expect(usualWait(answered(1, 2, 3, 4))).toEqual({ known: false, why: 'few' });
    expect(usualWait([])).toEqual({ known: false, why: 'few' });
    expect(usualWait(waiting(1, 2, 3, 4, 5, 6))).toEqual({ known: false, why: 'few' });
  });
});

describe('What staff hand on for the site', () => {
  const contact = { keep_days: 90, reply_within_days: 3, reply_note: '3日のうちに返します。' };

  test('is taken by site.yaml as it is, and holds a day and a number, nothing else', () => {
    const lines = siteLines(5, '2026-11-21');
    const read = siteSchema.shape.contact.parse({ ...contact, ...(parse(lines) as object) });
    expect(read.measured_reply).toEqual({ days: 5, date: '2026-11-21' });
    expect(lines.match(/\d+/g)).toEqual(['5', '2026', '11', '21']);
  });

  test('stands on the site beside what the office intends, with the day it was measured', () => {
    const measured = { ...contact, measured_reply: { days: 5, date: '2026-11-21' } };
    expect(replyTimeWords(measured, '2026-12-01')).toBe(
      '3日のうちに返します。このごろは、半分の方に、休みの日も数えて5日のうちにお返事しています（2026年11月21日しらべ）。',
    );
    expect(
      replyTimeWords({ ...contact, measured_reply: { days: 0, date: '2026-11-21' } }, '2026-11-21'),
    ).toContain('半分の方に、その日のうちにお返事しています');
  });

  test('is no longer shown when it is older than half a year', () => {
    const measured = { ...contact, measured_reply: { days: 5, date: '2026-03-01' } };
    expect(replyTimeWords(measured, '2026-11-21')).toBe(contact.reply_note);
    expect(replyTimeWords(contact, '2026-11-21')).toBe(contact.reply_note);
  });
});
