import { describe, expect, test } from 'vitest';
import { phoneDigits, phoneTokens } from '../../../src/search/text/digits.ts';
import { makeFolding } from '../../../src/search/text/fold.ts';
import { kanaFromRomaji } from '../../../src/search/text/romaji.ts';
import { spoken } from '../../../src/search/text/spoken.ts';
import { tokensOf } from '../../../src/search/text/tokens.ts';
import {
  packNumbers,
  packPostings,
  postingOf,
  unpackNumbers,
  unpackPostings,
} from '../../../src/search/store/packing.ts';
import { spellingsOf } from '../../../src/search/words/make.ts';
import { shippedContent } from '../../support/shipped.ts';

const content = shippedContent();
const { key } = makeFolding(spellingsOf(content.vocabulary));

describe('Words that a reader takes for the same', () => {
  test.each([
    ['引きこもり', 'ひきこもり', '引き籠り', 'ヒキコモリ', 'ﾋｷｺﾓﾘ'],
    ['障害者', '障がい者', '障碍者'],
    ['子ども食堂', 'こども食堂', '子供食堂'],
    ['お問い合わせ', '問合せ', '問い合わせ'],
    ['ハローワーク', 'ﾊﾛｰﾜｰｸ', 'ハローワク'],
    ['ＮＰＯ法人', 'NPO法人', '特定非営利活動法人'],
    ['居場所', 'いばしょ', '居場書'],
    ['Ｂ型', 'B型', 'b型'],
  ])('%s', (...spellings) => {
    expect(new Set(spellings.map(key)).size).toBe(1);
  });

  test.each([
    ...['話せるところは', 'ただ話したい', 'このままで大丈夫', 'つらいんです', 'そうですかね'],
    ...['楽しんだ', 'つなぐ', 'みつかれば', 'ここでなら', 'うちのことを', '消えたいって'],
  ])('a spelling is not met by chance inside other words: %s', (saying) => {
    expect(key(saying)).toBe(makeFolding([]).key(saying));
  });

  test('different words stay different', () => {
    expect(key('就労移行')).not.toBe(key('就労継続'));
    expect(key('保健所')).not.toBe(key('保育所'));
  });
});

describe('Romaji', () => {
  test.each([
    ['hikikomori', 'ひきこもり'],
    ['syuurou', 'しゅうろう'],
    ['shuurou', 'しゅうろう'],
    ['sōdan', 'そうだん'],
    ['gakkou', 'がっこう'],
    ["ken'ichi", 'けんいち'],
    ['tyuugaku', 'ちゅうがく'],
    ['matchi', 'まっち'],
  ])('%s is read as %s', (romaji, kana) => {
    expect(kanaFromRomaji(romaji)).toBe(kana);
  });

  test('what is no romaji stays as it is', () => {
    expect(kanaFromRomaji('dv')).toBeUndefined();
    expect(kanaFromRomaji('https')).toBeUndefined();
  });
});

describe('Letters of the index', () => {
  test('part of a text asks only for tokens that the text has', () => {
    const all = new Set(tokensOf(key('NPO法人ひだまり 就労継続支援B型')));
    for (const part of ['ひだまり', '継続支援', '支援B型', 'NPO法人']) {
      expect(tokensOf(key(part)).filter((token) => !all.has(token))).toEqual([]);
    }
  });

  test('polite and plain negatives are the same saying', () => {
    expect(spoken('行けません')).toBe('行けない');
    expect(spoken('出てきません')).toBe('出てこない');
    expect(spoken('話しません')).toBe('話さない');
  });

  test('numbers and postings come back as they went', () => {
    const numbers = [0, 1, 44, 45, 46, 2024, 2025, 1_000_000];
    expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
    const postings = [postingOf(0, 3), postingOf(7, 1), postingOf(20_000, 2)];
    expect(unpackPostings(packPostings(postings))).toEqual({
      rows: [0, 7, 20_000],
      strengths: [3, 1, 2],
    });
  });
});

describe('Telephone numbers', () => {
  test.each([
    '0798-35-3567',
    '0798353567',
    '０７９８（３５）３５６７',
    '+81 798-35-3567',
    'TEL 0798 35 3567',
  ])('%s is the same number', (written) => {
    expect(phoneDigits(written)).toBe('0798353567');
  });

  test('the last digits are enough; words and dates are no numbers', () => {
    expect(phoneTokens('0798-35-3567')).toContain('3567');
    expect(phoneDigits('3567')).toBe('3567');
    expect(phoneDigits('12')).toBeUndefined();
    expect(phoneDigits('2026年')).toBeUndefined();
  });
});
