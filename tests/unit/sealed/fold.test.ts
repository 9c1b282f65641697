import { describe, expect, test } from 'vitest';
import { fold, pieces } from '../../../src/sealed/fold.ts';

test.each([
  ['がちょう', 'かちよう'],
  ['ガチョウ', 'かちよう'],
  ['ｶﾞﾁｮｳ', 'かちよう'],
  ['か\u3099ちょう', 'かちよう'],
  ['か゛ちょう', 'かちよう'],
  ['ぱﾊﾟパハ゜', 'はははは'],
  ['めろでぃー', 'めろてい'],
  ['ヴァイオリン', 'うあいおりん'],
  ['ヵヶゕゖ', 'かけかけ'],
  ['っゃゅょゎ', 'つやゆよわ'],
  ['朝顔 abc 12 、・', ''],
])('%s is compared as %s', (typed, folded) => {
  expect(fold(typed)).toBe(folded);
});

describe('words are told apart where somebody left a gap', () => {
  test('marks and long vowels stay with their word', () => {
    expect(pieces('か゛ちょう　めろでぃー').map(fold)).toEqual(['かちよう', 'めろてい']);
    expect(pieces('ｶﾞﾁｮｳ･ﾒﾛﾃﾞｨｰ').map(fold)).toEqual(['かちよう', 'めろてい']);
  });

  test('numbers and signs are gaps, other letters are a piece of their own', () => {
    expect(pieces('1. あいす(2)いか―③うに')).toEqual(['あいす', 'いか', 'うに']);
    expect(pieces('朝顔 いか')).toEqual(['朝顔', 'いか']);
    expect(pieces(' 　\n12')).toEqual([]);
  });
});
