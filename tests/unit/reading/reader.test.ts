import { describe, expect, test } from 'vitest';
import { createReader, type Known } from '../../../src/reading/reader.ts';

const nothing: Known = { words: [], names: [], places: [] };
const reading = (known: Partial<Known>, text: string): string =>
  createReader({ ...nothing, ...known }).kanaOf(text);

describe('Who decides how a word is read', () => {
  test('the dictionary, by its neighbours, when nobody else does', () => {
    expect(reading({}, '学校に行って、相談を行う')).toBe('がっこうにいって、そうだんをおこなう');
  });

  test('the gazetteer wins over the dictionary', () => {
    expect(reading({}, '茨木市')).not.toBe('いばらきし');
    expect(reading({ places: [{ name: '茨木市', kana: 'いばらきし' }] }, '茨木市役所')).toBe(
      'いばらきしやくしょ',
    );
  });

  test('a place is not found in the middle of another word', () => {
    const known = { places: [{ name: '津市', kana: 'つし' }] };
    expect(reading(known, '会津市場')).toBe('あいづしじょう');
    expect(reading(known, '三重県津市')).toBe('みえけんつし');
  });

  test('the prefecture decides between two places of one name', () => {
    const known = {
      places: [
        { name: '池田町', kana: 'いけだちょう', before: '北海道' },
        { name: '池田町', kana: 'いけだまち', before: '長野県' },
        { name: '池田町', kana: 'いけだちょう' },
      ],
    };
    expect(reading(known, '長野県池田町')).toBe('ながのけんいけだまち');
    expect(reading(known, '北海道池田町')).toBe('ほっかいどういけだちょう');
  });

  test('the reading that an entry gives for its name wins over both', () => {
    const names = [
      { name: '空', kana: 'てん' },
      { name: 'うちの家', kana: 'うちのや' },
      { name: '三田わくわく村', kana: 'さんだわくわくむら' },
    ];
    expect(reading({ names }, 'うちの家')).toBe('うちのや');
    expect(reading({ names }, '三田わくわく村')).toBe('さんだわくわくむら');
    expect(reading({ names }, '空')).toBe('てん');
  });

  test('a short name is only read so where it stands alone', () => {
    const known = { names: [{ name: '空', kana: 'てん' }] };
    expect(reading(known, '空（くう）')).toBe('てん（くう）');
    expect(reading(known, '空が青い')).toBe('そらがあおい');
  });

  test('what a name has and its reading leaves out keeps its own reading', () => {
    const known = { names: [{ name: '家族の茶話会（見本）', kana: 'かぞくのさわかい' }] };
    expect(reading(known, '家族の茶話会（見本）')).toBe('かぞくのさわかい（みほん）');
  });

  test('a reading that does not belong to the name is not forced upon it', () => {
    const known = { names: [{ name: '相談支援センター', kana: 'ぱん' }] };
    expect(reading(known, '相談支援センター')).toBe('そうだんしえんせんたー');
  });

  test('two entries of one name with different readings leave it to the dictionary', () => {
    const names = [
      { name: '若者の広場', kana: 'わこうどのひろば' },
      { name: '若者の広場', kana: 'わかもののひろば' },
    ];
    expect(reading({ names }, '若者の広場')).toBe('わかもののひろば');
  });

  test('a word mended by hand wins over everything, also over a mistyped name', () => {
    const known = {
      words: [{ word: '定着支援パンドラ', kana: 'ていちゃくしえんぱんどら' }],
      names: [{ name: '定着支援パンドラ', kana: 'ていちぇくしえんぱんどら' }],
    };
    expect(reading(known, '定着支援パンドラ')).toBe('ていちゃくしえんぱんどら');
  });

  test('a word mended by hand may depend on what stands beside it', () => {
    const words = [
      { word: '間', kana: 'かん', before: '日' },
      { word: '間', kana: 'あいだ' },
      { word: '方', kana: 'かた' },
    ];
    expect(reading({ words }, '会社の間、40日間')).toBe('かいしゃのあいだ、40にちかん');
    expect(reading({ words }, '方法を知る方')).toBe('ほうほうをしるかた');
  });

  test('kanji that Unicode holds twice are read, and stay as they were written', () => {
    const written = '貝\uFA10';
    const { read } = createReader({ ...nothing, words: [{ word: '貝塚', kana: 'かいづか' }] });
    expect(
      read(`${written}市`)
        .map(({ text }) => text)
        .join(''),
    ).toBe(`${written}市`);
    expect(reading({ words: [{ word: '貝塚', kana: 'かいづか' }] }, written)).toBe('かいづか');
  });
});

test('an address is read only where its parts can be looked up', () => {
  const { readKnown } = createReader({
    ...nothing,
    words: [{ word: '丁目', kana: 'ちょうめ' }],
    places: [{ name: '草加市', kana: 'そうかし' }],
  });
  expect(readKnown('草加市高砂1丁目1番')).toEqual([
    { text: '草加市', kana: 'そうかし' },
    { text: '高砂1' },
    { text: '丁目', kana: 'ちょうめ' },
    { text: '1番' },
  ]);
});
