import { describe, expect, it } from 'vitest';
import {
  earliestDay,
  firstAddress,
  isTooOld,
  readVintage,
} from '../../../src/tools/import/vintage.ts';

describe('how old a source is', () => {
  it('is read as exactly as it says, the last date where there are several', () => {
    expect(readVintage('2026-07-01')).toBe('2026-07-01');
    expect(readVintage('2021年の名簿（2024-05 に更新）')).toBe('2024-05');
    expect(readVintage('日付なし')).toBeUndefined();
    expect(readVintage(null)).toBeUndefined();
  });

  it('counts from the earliest day it can mean, never from a later one', () => {
    expect(earliestDay('2026')).toBe('2026-01-01');
    expect(earliestDay('2026-07')).toBe('2026-07-01');
    expect(earliestDay('2026-07-15')).toBe('2026-07-15');
  });

  it('is too old before 2022; what says nothing is not called old', () => {
    expect(isTooOld('2021-12')).toBe(true);
    expect(isTooOld('2022')).toBe(false);
    expect(isTooOld(undefined)).toBe(false);
  });

  it('an address in a remark ends where the brackets around it end', () => {
    expect(firstAddress('市のページ（https://example.jp/a）から')).toBe('https://example.jp/a');
    expect(firstAddress('紙の名簿')).toBeUndefined();
  });
});
