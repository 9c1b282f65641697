import { describe, expect, it } from 'vitest';
import {
  agesInWords,
  costInWords,
  handbookInWords,
} from '../../../src/layouts/entry/condition-words.ts';

const UNKNOWN = 'まだ確かめていません';

describe('terms of an entry in words', () => {
  it('never turns something unknown into a yes or a no', () => {
    expect(costInWords(undefined)).toBe(UNKNOWN);
    expect(costInWords({ kind: 'unknown' })).toBe(UNKNOWN);
    expect(agesInWords(undefined)).toBe(UNKNOWN);
    expect(agesInWords({})).toBe(UNKNOWN);
    expect(handbookInWords(undefined)).toBe(UNKNOWN);
    expect(handbookInWords('unknown')).toBe(UNKNOWN);
  });

  it('gives the cost with its condition', () => {
    expect(costInWords({ kind: 'free' })).toBe('無料');
    expect(costInWords({ kind: 'paid', note: 'お茶代100円' })).toBe('有料（お茶代100円）');
  });

  it('gives one or both limits of age', () => {
    expect(agesInWords({ min: 15, max: 39 })).toBe('15歳から39歳まで');
    expect(agesInWords({ min: 15 })).toBe('15歳から');
    expect(agesInWords({ max: 39, note: '高校生をのぞく' })).toBe('39歳まで（高校生をのぞく）');
  });

  it('does not say the same limits twice', () => {
    expect(agesInWords({ min: 15, note: '15歳から。上の年の決まりはありません' })).toBe(
      '15歳から。上の年の決まりはありません',
    );
  });

  it('does not doubt that a 手帳 is not needed when that is known', () => {
    expect(handbookInWords('not-needed')).toBe('いらない');
  });
});
