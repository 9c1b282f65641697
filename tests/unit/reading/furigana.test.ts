import { describe, expect, test } from 'vitest';
import { furiganaOf } from '../../../src/reading/furigana.ts';

/** 取(と)り組(く)み */
const shown = (word: string, kana: string): string =>
  furiganaOf(word, kana)
    .map((piece) => (piece.kana === undefined ? piece.text : `${piece.text}(${piece.kana})`))
    .join('');

describe('ふりがな', () => {
  test('stands above the kanji only, never above kana', () => {
    expect(shown('取り組み', 'とりくみ')).toBe('取(と)り組(く)み');
    expect(shown('お金', 'おかね')).toBe('お金(かね)');
    expect(shown('障がい者', 'しょうがいしゃ')).toBe('障(しょう)がい者(しゃ)');
    expect(shown('センター長', 'せんたーちょう')).toBe('センター長(ちょう)');
    expect(shown('ひらがな', 'ひらがな')).toBe('ひらがな');
  });

  test('leaves numbers alone where the reading repeats them, and takes them in where it does not', () => {
    expect(shown('40代', '40だい')).toBe('40代(だい)');
    expect(shown('3日', 'みっか')).toBe('3日(みっか)');
    expect(shown('1人', 'ひとり')).toBe('1人(ひとり)');
    expect(shown('1人ぐらし', 'ひとりぐらし')).toBe('1人(ひとり)ぐらし');
    expect(shown('NPO法人', 'えぬぴーおーほうじん')).toBe('NPO法人(えぬぴーおーほうじん)');
  });

  test('stands above the whole word where its parts cannot be told apart', () => {
    expect(shown('明日', 'あした')).toBe('明日(あした)');
    expect(shown('買い物', 'ショッピング')).toBe('買い物(ショッピング)');
  });

  test('loses no letter of the word', () => {
    for (const [word, kana] of [
      ['行き先', 'いきさき'],
      ['保土ケ谷区', 'ほどがやく'],
      ['3ヶ月', 'さんかげつ'],
      ['日々', 'ひび'],
    ] as const) {
      expect(
        furiganaOf(word, kana)
          .map(({ text }) => text)
          .join(''),
      ).toBe(word);
    }
  });
});
