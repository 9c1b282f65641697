import { describe, expect, it } from 'vitest';
import { findAvoided } from '../../../src/directory/avoided-words.ts';
import { hardSentences } from '../../../src/directory/easy-japanese.ts';
import { examine } from '../../../src/tools/check/examine.ts';
import { shippedContent } from '../../support/shipped.ts';
import { contentFolder, GATHERING, PROGRAM } from './folder.ts';

const avoid = shippedContent().vocabulary.wordsAvoid;
const found = (text: string) => findAvoided(text, avoid).map((hit) => hit.found);

describe('words that hurt', () => {
  it.each([
    ['社会復帰をめざします', '社会復帰'],
    ['ひきこもりからの脱却', '脱却'],
    ['立ち直るまで', '立ち直る'],
    ['甘えではありません', '甘え'],
    ['怠けています', '怠け'],
    ['6か月以上家にいる方', '6か月以上'],
    ['６ヶ月以上', '６ヶ月以上'],
    ['対象者の方', '対象者'],
    ['支援ケースの記録', 'ケース'],
    ['就労困難者', '就労困難者'],
  ])('%s', (text, word) => {
    expect(found(text).join()).toContain(word);
  });

  it.each(['ケースワーカーに聞く', 'ショーケースの掃除', '人に甘えてもいい', '3か月以上'])(
    'are not seen where there are none: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('npm run check', () => {
  const TODAY = '2026-11-21';

  it('finds a word that hurts, with its line and another way to say it', () => {
    const guide = '---\ntitle: 本\nsummary: 短い文。\naudience: [self]\n---\n一行目\n社会復帰\n';
    const { faults } = examine(
      contentFolder({
        'guides/a.md': guide,
        'programs/b.yaml': PROGRAM.replace('困りごとを聞きます', '対象者に説明します'),
      }),
      TODAY,
      undefined,
    );
    expect(faults.map(({ line, field, remedy }) => ({ line, field, remedy }))).toEqual([
      { line: 7, field: '本文', remedy: '言いかえ：つながり、暮らしの選択肢' },
      {
        line: 6,
        field: 'summary',
        remedy: '言いかえ：ご本人、相談された方、利用できる方',
      },
    ]);
  });

  it('lists what should be confirmed again, with the official page to open', () => {
    const { stale, faults } = examine(
      contentFolder({
        'programs/old.yaml': PROGRAM.replace('2026-07-26', '2025-01-01'),
        'programs/new.yaml': PROGRAM,
      }),
      TODAY,
      undefined,
    );
    expect(faults).toEqual([]);
    expect(stale).toEqual([
      expect.objectContaining({
        id: 'old',
        level: 'stale',
        page: 'https://www.example.lg.jp/kurashi',
      }),
    ]);
  });

  it('does not ask to confirm a sample', () => {
    const folder = contentFolder({ 'gatherings/engawa.yaml': GATHERING });
    expect(examine(folder, TODAY, undefined).stale).toEqual([]);
  });

  it('finds a confirmation in the future and schedules that cannot be meant', () => {
    const { faults } = examine(
      contentFolder({
        'programs/a.yaml': PROGRAM.replace('2026-07-26', '2062-07-26'),
        'gatherings/b.yaml': GATHERING.replace('2026-12-05', '2026-12-06'),
        'gatherings/c.yaml': GATHERING.replace(
          'place:',
          '  except: [{ date: 2026-12-12, reason: 休み }]\nplace:',
        ),
      }),
      TODAY,
      undefined,
    );
    expect(faults.map(({ field }) => field).sort()).toEqual([
      'schedule.except（1番目）.date',
      'schedule.starts',
      'verified.date',
    ]);
  });
});

describe('easy Japanese', () => {
  it('advises against long chains of kanji and double negatives', () => {
    expect(hardSentences('話を聞きます。無料です。')).toEqual([]);
    expect(hardSentences('生活困窮者自立支援制度相談窓口一覧です。')).toHaveLength(1);
    expect(hardSentences('使えないわけではありません。')).toHaveLength(1);
  });
});
