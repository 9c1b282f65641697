import { describe, expect, it } from 'vitest';
import { whoFor } from '../../../src/layouts/entry/who-for.ts';

const nowhere = { areas: [], nationwide: false };

describe('the sentence that tells whom a place is for', () => {
  it('names places and people when both are known', () => {
    expect(whoFor(['ご本人', 'ご家族'], ['あお市'], nowhere)).toBe(
      'あお市にお住まいの、ご本人・ご家族のための場所です。',
    );
  });

  it('speaks of everybody there when nobody in particular is named', () => {
    expect(whoFor([], ['あお市', 'みどり町'], nowhere)).toBe(
      'あお市・みどり町にお住まいの方のための場所です。',
    );
  });

  it('counts the places when there are many', () => {
    expect(whoFor([], ['一市', '二市', '三市', '四市'], nowhere)).toBe(
      '一市・二市・三市など4か所にお住まいの方のための場所です。',
    );
  });

  it('says that anyone in the country may come', () => {
    expect(whoFor(['ご家族'], [], { areas: [], nationwide: true })).toBe(
      '全国どこからでも使えます。ご家族のための場所です。',
    );
  });

  it('says that people from elsewhere may come only when that is known', () => {
    const open = whoFor([], ['あお市'], { ...nowhere, outside: true });
    expect(open).toContain('ほかの市や町の方も使えます。');
    expect(whoFor([], ['あお市'], nowhere)).not.toContain('ほかの市');
    expect(whoFor([], ['あお市'], { ...nowhere, outside: false })).not.toContain('ほかの市');
  });

  it('admits that it does not know, and that asking is fine', () => {
    expect(whoFor([], [], nowhere)).toContain('まだ確かめていません');
  });
});
