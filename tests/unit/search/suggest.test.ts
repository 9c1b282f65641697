import { describe, expect, test } from 'vitest';
import type { Suggestion } from '../../../src/search/engine.ts';
import { makeSuggestions } from '../../../src/search/suggest/make.ts';
import { makeSuggester } from '../../../src/search/suggest/suggester.ts';
import { shippedContent } from '../../support/shipped.ts';
import { partsOf } from './support/engine.ts';

const content = shippedContent();
const parts = partsOf(content);
const suggest = makeSuggester(makeSuggestions(content, parts), parts);
const offered = (typed: string): readonly Suggestion[] => suggest(typed, 7);
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

  test('half a syllable of romaji means only what it can become', () => {
    expect(texts('hik')[0]).toBe('ひきこもり');
    expect(texts('hik').some((text) => text.startsWith('人'))).toBe(false);
    expect(texts('kob')[0]).toBe('神戸市');
  });

  test('long vowels may be left out, in kana as in romaji', () => {
    for (const typed of ['しゅうろう', 'しゅろ', 'shuro', 'syurou']) {
      expect(texts(typed).slice(0, 3).join(), typed).toContain('就労移行支援');
    }
    for (const typed of ['tokyo', 'とうきょう']) expect(texts(typed)).toContain('東京都');
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

  test('every kind of help by its name and by how that reads', () => {
    for (const { label } of content.vocabulary.categories) {
      expect(texts(label), label).toContain(label);
      expect(
        suggest(parts.kanaOf(label), 12).map(({ text }) => text),
        label,
      ).toContain(label);
    }
  });

  test('a word by other words for it, and by the beginning of what people say', () => {
    expect(texts('不登校')).toContain('学校に行けない');
    expect(texts('社協')).toContain('社会福祉協議会');
    expect(texts('部屋から出')).toContain('部屋から出られない');
  });

  test('every gathering and workplace by its name and its reading', () => {
    for (const { name, kana } of [...content.gatherings, ...content.employers]) {
      expect(texts(name), name).toContain(name);
      if (kana !== undefined) expect(texts(kana), kana).toContain(name);
    }
  });

  test('after a first word the next one, which keeps the first', () => {
    expect(texts('居場所 にしのみ')).toContain('居場所 西宮市');
    expect(texts('にしのみや　いばし')).toContain('にしのみや 居場所');
  });

  test('no town for the letters of another word', () => {
    expect(offered('お金').filter(({ is }) => is === 'place')).toEqual([]);
  });

  test('nothing twice, never more than asked for, and nothing for nothing', () => {
    for (const typed of ['し', 'い', '家族', 'そうだん']) {
      const words = offered(typed).filter(({ is }) => is === 'word' || is === 'need');
      expect(new Set(words.map(({ text }) => text)).size, typed).toBe(words.length);
    }
    expect(suggest('し', 4).length).toBe(4);
    for (const typed of ['', '  ', '、。', '🙂', 'zzqqxx', 'あ'.repeat(5000)]) {
      expect(texts(typed)).toEqual([]);
    }
  });
});

describe('Words of distress in the box', () => {
  test('somebody to talk to is offered first', () => {
    for (const typed of ['死にたい', 'もう消えたい', 'ｼﾆﾀｲ', '父に殴られる', 'DV']) {
      expect(offered(typed)[0], typed).toMatchObject({ is: 'entry', url: '/hotlines/' });
    }
    for (const typed of ['居場所', '西宮', 'dvd']) {
      expect(
        offered(typed).every((one) => one.is !== 'entry' || one.url !== '/hotlines/'),
        typed,
      ).toBe(true);
    }
  });

  test('nobody is led to them letter by letter', () => {
    for (const typed of ['死', 'し', 'しに', '死に', 'きず', 'shin']) {
      expect(texts(typed).join(), typed).not.toMatch(/死|傷つけ/);
    }
  });
});
