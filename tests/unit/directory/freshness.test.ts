import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/directory/days.ts';
import { freshnessOf } from '../../../src/directory/freshness.ts';
import { numberHiddenBecause, shownContact } from '../../../src/directory/phone-display.ts';
import type { Verified } from '../../../src/directory/schema/parts/verified.ts';

const verified = (date: string, how: Verified['how'] = '電話'): Verified => ({ date, how });

describe('a confirmation grows old before people’s eyes', () => {
  const day = '2026-05-25';
  const after = (days: number) => freshnessOf(verified(day), addDays(day, days));

  it('says when and how it was confirmed, for 180 days', () => {
    expect(after(0)).toEqual({ level: 'confirmed', label: '確認済み 5月25日（電話で）' });
    expect(after(180).level).toBe('confirmed');
  });

  it('then says that time has passed, until a year is over', () => {
    expect(after(181)).toEqual({ level: 'ageing', label: '確認から時間がたっています' });
    expect(after(365).level).toBe('ageing');
  });

  it('after a year, and when nobody ever confirmed it, asks people to check', () => {
    const label = '要確認：お出かけ前にお確かめください';
    expect(after(366)).toEqual({ level: 'stale', label });
    expect(freshnessOf(undefined, day)).toEqual({ level: 'stale', label });
  });

  it('asks people to phone only where a number is shown', () => {
    expect(freshnessOf(undefined, day, { phone: true }).label).toBe(
      '要確認：お出かけ前に電話でお確かめください',
    );
    expect(freshnessOf(undefined, day, { phone: false }).label).not.toContain('電話');
  });

  it('does not believe a date in the future', () => {
    expect(freshnessOf(verified('2062-05-25'), day).level).toBe('stale');
    // Just after midnight in Japan a build elsewhere may still be one day behind.
    expect(freshnessOf(verified('2026-05-26'), day).level).toBe('confirmed');
  });

  it('names each way of confirming', () => {
    expect(freshnessOf(verified(day, '提供元データ'), day).label).toBe(
      '確認済み 5月25日（提供元のデータで）',
    );
  });
});

describe('a phone number is shown only when somebody vouches for it', () => {
  const url = 'https://www.example.lg.jp/';

  it('shows one with an address and a date from 2022 on', () => {
    expect(numberHiddenBecause({ sources: [{ title: '市', url, date: '2022' }] })).toBeUndefined();
  });

  it('hides one from before 2022', () => {
    expect(numberHiddenBecause({ sources: [{ title: '市', url, date: '2021-12' }] })).toBe(
      'too-old',
    );
  });

  it('hides one whose source nobody can look up', () => {
    expect(
      numberHiddenBecause({
        sources: [{ title: '紙の名簿', date: '2026' }],
        verified: verified('2026-07-01', '提供元データ'),
      }),
    ).toBe('no-address');
  });

  it('hides one without any date', () => {
    expect(numberHiddenBecause({ sources: [{ title: '市', url }] })).toBe('too-old');
  });

  it('shows one that an editor asked for by phone or on the spot, whatever the source', () => {
    const sources = [{ title: '古い名簿' }];
    expect(numberHiddenBecause({ sources, verified: verified('2026-07-01') })).toBeUndefined();
    expect(
      numberHiddenBecause({ sources, verified: verified('2026-07-01', '訪問') }),
    ).toBeUndefined();
    expect(numberHiddenBecause({ sources, verified: verified('2026-07-01', '公式ページ') })).toBe(
      'no-address',
    );
  });

  it('keeps mail and form when the number is hidden', () => {
    const contact = {
      phones: [{ number: '0797-31-0681' }],
      fax: '0797-31-0682',
      form: 'https://www.example.lg.jp/form',
    };
    expect(shownContact({ sources: [], contact })).toEqual({
      phones: [],
      fax: undefined,
      form: contact.form,
    });
    expect(shownContact({ sources: [{ title: '市', url, date: '2026' }], contact })).toEqual(
      contact,
    );
  });
});
