import { describe, expect, test } from 'vitest';
import { countSentence } from '../../../src/map/count-sentence.ts';
import { readIds, readOptions } from '../../../src/map/map-options.ts';

describe('What a page may ask of the map', () => {
  test('a middle, a zoom and the entries to show', () => {
    const options = readOptions({ center: '135.3,34.73', zoom: '12', ids: 'a  programs/b' });
    expect(options).toEqual({
      center: [135.3, 34.73],
      zoom: 12,
      ids: new Set(['a', 'programs/b']),
    });
  });

  test('what cannot be read counts as absent', () => {
    expect(readOptions({ center: 'どこか', zoom: '' })).toEqual({});
    expect(readOptions({ center: '135.3' })).toEqual({});
  });

  test('no list means all entries, an empty list none', () => {
    expect(readIds(undefined)).toBeUndefined();
    expect(readIds(' ')).toEqual(new Set());
  });
});

describe('The sentence under the map', () => {
  test('says how many are marked, and that the others are in the list', () => {
    expect(countSentence(12, 12)).toBe('地図に12件の印があります。');
    expect(countSentence(12, 15)).toContain('わからない3件は、一覧だけ');
    expect(countSentence(0, 2)).toContain('地図に出せる印はありません');
  });
});
