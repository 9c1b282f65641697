import { describe, expect, test } from 'vitest';
import { areaAndAbove, NATIONWIDE } from '../../../src/search/index/areas.ts';
import { filtersFrom, queryString } from '../../../src/search/question.ts';

const nothing = { q: '', area: '', need: '', kind: '' };

describe('What stands in the address of a search', () => {
  test('an empty question leaves the address alone', () => {
    expect(queryString(nothing)).toBe('');
  });

  test('words and choices come back as they were', () => {
    const asked = { q: '人と話すのがこわい', area: '282065', need: 'money', kind: 'gathering' };
    const back = Object.fromEntries(new URLSearchParams(queryString(asked)));
    expect(back).toEqual(asked);
  });

  test('choices nobody could have made are dropped', () => {
    expect(filtersFrom({ ...nothing, area: '<script>', need: 'a b', kind: 'constructor' })).toEqual(
      { area: undefined, need: undefined, kind: undefined },
    );
  });
});

test('a search in one town also finds what its prefecture and the whole country offer', () => {
  expect(areaAndAbove('282065')).toEqual(['282065', '28', NATIONWIDE]);
});
