import { describe, expect, test } from 'vitest';
import { corrections, longFormOf, misspeltIn } from '../../../src/search/plan/corrections.ts';
import { makeFolding } from '../../../src/search/text/fold.ts';
import { digitsOf } from '../../../src/search/text/numerals.ts';
import { spoken, spokenParts } from '../../../src/search/text/spoken.ts';
import { makeWords, spellingsOf } from '../../../src/search/words/make.ts';
import { makeMatcher } from '../../../src/search/words/matcher.ts';
import { shippedContent } from '../../support/shipped.ts';

const content = shippedContent();
const { key } = makeFolding(spellingsOf(content.vocabulary));
const heard = (text: string): string => spoken(key(text).replaceAll(' ', ''));

describe('The same thing said in another way', () => {
  test.each([
    ['学校に行けません', '学校へ行けない', '学校行けへん', '学校は行けん'],
    ['居場所がない', '居場所もない', '居場所ない'],
    ['部屋から出てこない', '部屋から出ません'],
    ['外に出ないで働く', '外に出ずに働く', '外出んで働く'],
    ['朝起きられない', '朝起きれない', '朝起きれん'],
    ['働いていない', '働いてない'],
    ['困っている', '困っとる', '困ってる'],
    ['友達がいない', '友達おらん', '友達がおらへん'],
    ['辞めてしまった', '辞めてしもた', '辞めちゃった'],
    ['十年家にいる', '10年家にいる', '１０年 家にいる'],
  ])('%s', (...ways) => {
    expect([...new Set(ways.map(heard))]).toHaveLength(1);
  });

  test.each(['お母さんの家', 'ご飯がほしい', 'たくさんの人', '夫婦げんか', '訓練の時間'])(
    '%s denies nothing',
    (text) => {
      expect(heard(text)).not.toContain('ない');
    },
  );

  test('numbers before what they count become digits, names keep theirs', () => {
    expect(digitsOf('二十年、十五分、一週間')).toBe('20年、15分、1週間');
    expect(digitsOf('三田市と一宮市と千代田区で何十年')).toBe('三田市と一宮市と千代田区で何十年');
  });
});

describe('Cues that the folding would hide', () => {
  const { words } = makeWords(content.vocabulary, (text) => text);
  const matcher = makeMatcher(words.concepts);
  const meant = (text: string): string[] => {
    const { text: said, dropped } = spokenParts(key(text).replaceAll(' ', ''));
    return matcher.find(said, [0], dropped).map(({ concept }) => concept.label);
  };

  test.each(['早朝に目が覚める', '仕事を辞めるなら今', '親ともめる'])(
    'the end of a verb is no メール: %s',
    (saying) => {
      expect(meant(saying)).not.toContain('メール');
      expect(meant(saying)).not.toContain('文字で相談');
    },
  );

  test.each(['メール', '電話よりメール', 'メールで相談したい'])('and メール is: %s', (saying) => {
    expect(meant(saying).some((one) => ['メール', '文字で相談'].includes(one))).toBe(true);
  });

  test.each(['学校でいじめられて', '部活でいじめ', '職場でのいじめ'])(
    'いじめ is heard after で: %s',
    (saying) => {
      expect(meant(saying).some((one) => one.includes('いじめ'))).toBe(true);
    },
  );

  test('a particle that is left out between two words still ends a cue: 孫が心配', () => {
    expect(spokenParts('孫が病気で先生に相談')).toEqual({
      text: '孫病気先生相談',
      dropped: new Map([
        [1, 'が'],
        [3, 'で'],
        [5, 'に'],
      ]),
    });
    expect(meant('孫が病気')).toContain('孫のことで困っている');
    expect(meant('薬が効かない')).toContain('薬のこと');
  });

  test('a word of three kana stands for none that goes on: いじめ, いじめられた', () => {
    expect(meant('いじめられた')).toContain('いじめ');
  });
});

describe('Words that are mistyped or short', () => {
  const words = [
    'ひきこもり',
    '訪問看護',
    '訪問看護師',
    '障害年金',
    '家族会',
    '発達障害者支援せんた',
  ];

  test('the nearest word is sure when little is wrong, and none is near when all is', () => {
    expect(corrections('ひきこまり', words)[0]).toEqual({ word: 'ひきこもり', sure: true });
    expect(corrections('ひこきもり', words)[0]).toEqual({ word: 'ひきこもり', sure: true });
    expect(corrections('障害燃金', words)[0]).toEqual({ word: '障害年金', sure: true });
    expect(corrections('らめんや', words)).toEqual([]);
    expect(corrections('ぱそこん修理', ['ぱそこん講座'])).toEqual([]);
    expect(corrections('ひきこもりの親', ['ひきこもり外来'])).toEqual([]);
    expect(corrections('うつの相談', ['親の相談'])).toEqual([]);
    expect(corrections('命の電和', ['命の電話'])[0]).toEqual({ word: '命の電話', sure: true });
    expect(corrections('らいぶ', ['らいん'])).toEqual([]);
  });

  test('a short form is known by the heads of its parts', () => {
    expect(longFormOf('訪看', words)).toBe('訪問看護');
    expect(longFormOf('障年', words)).toBe('障害年金');
    expect(longFormOf('発達支援せんた', words)).toBe('発達障害者支援せんた');
    expect(longFormOf('問護', words)).toBeUndefined();
    expect(longFormOf('訪問', words)).toBeUndefined();
  });

  test('a mistyped word is met inside a sentence', () => {
    expect(misspeltIn('息子のひきこまりの事', words)).toBe('ひきこもり');
    expect(misspeltIn('おいしい店をさがす', words)).toBeUndefined();
  });
});
