import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainKana } from '../../../src/reading/kana.ts';
import { siteReader } from '../../../src/tools/ruby/site-reader.ts';
import { shippedContent } from '../../support/shipped.ts';

// Readings that people wrote down, one name or sentence a line: text, tab, kana.
const golden = readFileSync(new URL('./names.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

const content = shippedContent();
const { kanaOf } = siteReader(content);

const wrong = (pairs: readonly (readonly [string, string])[]): string[] =>
  pairs
    .filter(([text, kana]) => plainKana(kanaOf(text)) !== plainKana(kana))
    .map(([text, kana]) => `${text}: ${kanaOf(text)} (${kana})`);

describe('Names and sentences', () => {
  test('are read as people read them', () => {
    expect(golden.length).toBeGreaterThanOrEqual(300);
    expect(wrong(golden)).toEqual([]);
  });

  test('every municipality and prefecture is read as the gazetteer says', () => {
    const all = content.places.map(
      ({ prefectureName, prefectureKana, name, kana }) =>
        [prefectureName + name, prefectureKana + kana] as const,
    );
    expect(all.length).toBeGreaterThan(1700);
    expect(wrong(all)).toEqual([]);
  });
});
