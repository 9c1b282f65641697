import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchAnswer, SearchHit } from '../../../src/search/engine.ts';
import { whyInWords } from '../../../src/search/find/result-item.ts';
import { missingSentence } from '../../../src/search/find/sentences.ts';
import { IndexEngine } from '../../../src/search/index-engine.ts';
import { shippedContent } from '../../support/shipped.ts';
import { partsOf, serveIndex } from './support/engine.ts';

const content = shippedContent();
const folder = mkdtempSync(join(tmpdir(), 'engawa-honest-'));
const own = globalThis.fetch;
const engine = new IndexEngine();

const ask = (query: string): Promise<SearchAnswer> =>
  engine.search(query, {}, { offset: 0, limit: 5 });
const meanings = ({ hits }: SearchAnswer): string[] =>
  hits.flatMap(({ why = [] }) => why.filter(({ by }) => by === 'meaning').map(({ word }) => word));
const first = ({ hits: [hit] }: SearchAnswer): SearchHit | undefined => hit;

beforeAll(async () => {
  await serveIndex(partsOf(content), folder);
}, 60_000); // a limit for what hangs, no promise of speed
afterAll(() => {
  globalThis.fetch = own;
  rmSync(folder, { recursive: true });
});

describe('What this site has nothing about', () => {
  test.each([
    ['パソコン修理', 'パソコンを習う'],
    ['英会話教室', '話す練習'],
    ['ピアノ教室', '絵や音楽'],
    ['犬の散歩', '体を動かす'],
    ['引っ越し業者 見積もり', '引越したい'],
    ['映画館 上映時間', '趣味'],
    ['動物病院', '病院'],
    ['パスポート申請', '申請・手続き'],
    ['プログラミングスクール', 'パソコンを習う'],
    ['ゲーム実況', 'ゲーム'],
  ])('「%s」 finds nothing, and 「%s」 is offered to ask instead', async (query, known) => {
    const { total, didYouMean, searchedAs } = await ask(query);
    expect([total, searchedAs]).toEqual([0, undefined]);
    expect(didYouMean).toContain(known);
  });

  test.each(['美容院', 'ペット', 'エアコン修理', '天気予報', '車の修理', 'ダイエット'])(
    '「%s」 finds nothing, and nothing is guessed',
    async (query) => {
      const { total, didYouMean } = await ask(query);
      expect([total, didYouMean]).toEqual([0, []]);
    },
  );

  test('of several words the one that is nowhere is named, and the others are answered', async () => {
    const answer = await ask('生活保護 ペット');
    expect(answer.missing).toBe('ペット');
    expect(first(answer)?.title).toContain('生活保護');
    expect(missingSentence('ペット')).toContain('「ペット」は、載っている中にありません');
    expect((await ask('生活保護 申請')).missing).toBeUndefined();
    expect((await ask('訪問看護 ほしい')).missing).toBeUndefined();
  });

  test('one kanji beside a word that is understood does not hide what it means', async () => {
    const whole = await ask('ひきこもり');
    expect((await ask('ひきこもり 本')).total).toBeGreaterThan(whole.total / 2);
    expect((await ask('今、橋の上にいます')).hits).toEqual([]);
  });
});

describe('The same words where they are meant', () => {
  test.each(['パソコン教室', 'パソコンを習いたい', '料理教室', '趣味', 'ゲーム', '散歩したい'])(
    '「%s」 finds something',
    async (query) => {
      expect((await ask(query)).total).toBeGreaterThan(0);
    },
  );
});

describe('Words that say little alone do not lead astray', () => {
  test('a 先生 to whom one talks about medicine is no teacher', async () => {
    const answer = await ask('減薬の相談を先生に切り出せない');
    expect(first(answer)?.why?.map(({ word }) => word)).toContain('薬のこと');
    expect(meanings(answer)).not.toContain('学校に行けない');
    expect(meanings(answer)).not.toContain('教育相談');
  });

  test.each(['誰とも話さない', '誰とも会わない生活', '人と関わらない毎日'])(
    '「%s」 says nothing of work',
    async (query) => {
      expect(meanings(await ask(query))).not.toContain('人と関わらない仕事');
    },
  );

  test('work without talking is still found', async () => {
    for (const query of ['人と話さない仕事がしたい', '誰とも話さずに働きたい']) {
      expect(meanings(await ask(query))).toContain('人と関わらない仕事');
    }
  });

  test('whoever does not want to telephone is not told of 「電話で相談」', async () => {
    const answer = await ask('電話しないで相談したい');
    expect(meanings(answer)).toContain('文字で相談');
    expect(meanings(answer)).not.toContain('電話で相談');
  });

  test.each([
    ['自立支援医療 申請', '自立支援医療'],
    ['家族会 心配', '家族会'],
  ])('「%s」: what is applied for comes before where one applies', async (query, word) => {
    const hit = first(await ask(query));
    expect(`${hit?.title} ${whyInWords(hit?.why ?? [])}`).toContain(word);
  });

  test.each([
    ['夜しか動けない', '昼夜逆転'],
    ['児童養護施設を出た', '施設を出た若者'],
    ['引き出し屋', '無理に出してよいか'],
    ['ひとりで死ぬのがこわい', 'さみしい'],
    ['お小遣いをいくら渡せばいい', '接し方を学ぶ'],
    ['民生委員として心配な世帯', '地域を見守る人として'],
    ['英語で相談', '外国にルーツのある方'],
    ['視覚障害', '目の見えにくさ'],
    ['聴覚障害', '耳の聞こえ'],
    ['身体障害', '体の障害'],
    ['知的障害', '知的障害'],
    ['いじめられた', 'いじめ'],
    ['孫が心配', '孫のことで困っている'],
    ['妻が病気', '夫や妻のことで困っている'],
  ])('「%s」 means 「%s」', async (query, label) => {
    const answer = await ask(query);
    expect(answer.searchedAs).toBeUndefined();
    expect(meanings(answer)).toContain(label);
  });

  test.each(['通信制高校', '食べ物がない', '地域包括からの相談', '自立支援施設 入所'])(
    '「%s」 asks for no company that makes or does such a thing',
    async (query) => {
      const hit = first(await ask(query));
      expect(hit?.url).not.toMatch(/^\/employers\//);
    },
  );

  test('a workplace is still found by what it does', async () => {
    const { hits } = await ask('農業');
    expect(hits.map(({ url }) => url).join()).toContain('/employers/');
  });
});

test('why something was found is said in the letters that were typed', async () => {
  const { hits } = await ask('B型 見学');
  const said = hits.map(({ why = [] }) => whyInWords(why)).join();
  expect(said).toContain('「B型」');
  expect(said).not.toContain('b型');
});
