import { describe, expect, test } from 'vitest';
import { tellsOfDistress } from '../../../src/directory/distress.ts';
import { shippedContent } from '../../support/shipped.ts';

const content = shippedContent();
const heardIn = (text: string): string[] =>
  content.vocabulary.distress.filter((group) => tellsOfDistress(text, group)).map(({ id }) => id);

describe('Distress is heard however it is written', () => {
  test.each([
    ['死にたい', 'life'],
    ['もう ｼﾆﾀｲ です', 'life'],
    ['シニタイ', 'life'],
    ['消えたい、と思う', 'life'],
    ['き え た い', 'life'],
    ['息子が死にたいと言っています', 'life'],
    ['生きていたくない', 'life'],
    ['たすけて', 'life'],
    ['今、橋の上にいます', 'life'],
    ['もう薬ためてある', 'life'],
    ['マンションの屋上にいる', 'life'],
    ['殴られる', 'violence'],
    ['父になぐられた', 'violence'],
    ['息子が暴れて こわい', 'violence'],
    ['ｄｖ 相談', 'violence'],
    ['首を絞められた', 'violence'],
  ])('%s', (text, group) => {
    expect(heardIn(text)).toContain(group);
  });

  test.each([
    '居場所',
    '人と話すのがこわい',
    '必死にならなくていい居場所',
    '相談しに大変でした',
    'DVDを借りる',
    '助けてくれる人',
    '受けられる支援',
    '学校にいきたくない',
    '手帳がなくてもよい',
    '薬をためらう',
    '線路に近い居場所',
    '',
  ])('「%s」 is an ordinary question', (text) => {
    expect(heardIn(text)).toEqual([]);
  });

  test('no name of an entry, guide, municipality or door sounds like distress by chance', () => {
    const names = [
      ...content.programs.flatMap(({ name, kana = '' }) => [name, kana]),
      ...content.gatherings.flatMap(({ name, kana = '' }) => [name, kana]),
      ...content.employers.flatMap(({ name, kana = '' }) => [name, kana]),
      ...content.places.flatMap(({ name, kana }) => [name, kana]),
      ...content.vocabulary.needs.filter(({ id }) => id !== 'violence').map(({ label }) => label),
    ];
    expect(names.length).toBeGreaterThan(3000);
    const heard = names.filter((name) => heardIn(name).length > 0);
    expect(
      heard.filter((name) => !/虐待|暴力|DV|自殺|ぎゃくたい|ぼうりょく|じさつ/u.test(name)),
    ).toEqual([]);
  });

  test('every group leads to help lines that exist', () => {
    expect(content.vocabulary.distress.length).toBeGreaterThan(1);
    for (const { topics } of content.vocabulary.distress) {
      for (const topic of topics) {
        expect(content.hotlines.some((line) => line.topic === topic)).toBe(true);
      }
    }
  });
});
