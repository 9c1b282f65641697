import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/directory/content/read.ts';
import type { Suggestion } from '../../../src/search/engine.ts';
import { placeNames } from '../../../src/search/index/content-index.ts';
import { FOLDS } from '../../../src/search/suggest/folds.ts';
import { makeSuggestions } from '../../../src/search/suggest/make.ts';
import { makeSuggester } from '../../../src/search/suggest/suggester.ts';

const { content } = readContent('content');
const suggester = makeSuggester(makeSuggestions(content), placeNames(content), FOLDS);
const offered = (typed: string): readonly Suggestion[] => suggester.suggest(typed, 7);
const texts = (typed: string): string[] => offered(typed).map(({ text }) => text);
const [code = ''] = content.site.region.areas[0]?.municipalities ?? [];
const town = content.places.find((place) => place.code === code);
if (town === undefined) throw new Error('the region has no town');

describe('What is offered while somebody types', () => {
  test('a town by its name, its kana, katakana, half of it', () => {
    const katakana = town.kana.replace(/[ぁ-ゖ]/g, (kana) =>
      String.fromCharCode(kana.charCodeAt(0) + 0x60),
    );
    for (const typed of [town.name, town.kana, katakana, town.kana.slice(0, 3)]) {
      expect(texts(typed), typed).toContain(town.name);
    }
  });

  test('the same by romaji, also in the middle of a letter', () => {
    expect(texts('nishinomiya')).toContain('西宮市');
    expect(texts('nishinom')).toContain('西宮市');
    expect(texts('ＡＳＨＩＹＡ')).toContain('芦屋市');
  });

  test('every door by the beginning of its words', () => {
    for (const { id, label } of content.vocabulary.needs) {
      const found = offered(label.slice(0, 5)).filter((one) => one.is === 'need');
      expect(
        found.map((one) => one.id),
        label,
      ).toContain(id);
    }
  });

  test('every gathering and workplace by its name and its reading', () => {
    for (const { name, kana } of [...content.gatherings, ...content.employers]) {
      expect(texts(name), name).toContain(name);
      if (kana !== undefined) expect(texts(kana), kana).toContain(name);
    }
  });

  test('never more than asked for, and nothing for nothing', () => {
    expect(suggester.suggest('し', 4).length).toBe(4);
    for (const typed of ['', '  ', '、。', '🙂', 'zzqqxx']) expect(texts(typed)).toEqual([]);
  });

  test('a town of another prefecture has a name too', () => {
    expect(suggester.placeName('011002')).toBe('北海道札幌市');
    expect(suggester.placeName('999999')).toBeUndefined();
  });
});
