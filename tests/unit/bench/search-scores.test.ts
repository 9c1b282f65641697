import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  corpusParts,
  readCorpus,
  readQueries,
  type GradedQuery,
} from '../../bench/search/corpus.ts';
import { meansOf, scoreOf } from '../../bench/search/score.ts';

const folder = mkdtempSync(join(tmpdir(), 'engawa-scores-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const question = (relevant: Record<string, number>): GradedQuery => ({
  ...{ id: 'q', class: 'exact', query: '居場所', relevant },
});
const first = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('What a question scores', () => {
  test('the best entry first, all there: everything is one', () => {
    expect(scoreOf(question({ a: 3, b: 1 }), first)).toMatchObject({
      ...{ successAt1: 1, successAt5: 1, recallAt10: 1, ndcgAt10: 1, noResult: 0 },
    });
  });

  test('an entry in sixth place comes too late for the first five, and still counts as found', () => {
    const { successAt5, recallAt10, ndcgAt10 } = scoreOf(question({ f: 3 }), first);
    expect([successAt5, recallAt10]).toEqual([0, 1]);
    expect(ndcgAt10).toBeCloseTo(1 / Math.log2(7));
  });

  test('where nothing answers, showing nothing is right, and the order says nothing', () => {
    const right = scoreOf(question({}), []);
    expect(right).toMatchObject({ successAt1: 1, successAt5: 1, noResult: 0 });
    const means = meansOf([right, scoreOf(question({ a: 3 }), first)]);
    expect(means).toMatchObject({ successAt1: 1, successAt5: 1, ndcgAt10: 1, noResult: 0 });
  });

  test('where nothing answers, showing something is wrong', () => {
    const wrong = scoreOf(question({}), ['a']);
    expect(wrong).toMatchObject({ successAt1: 0, successAt5: 0, noResult: 1 });
    const means = meansOf([wrong, scoreOf(question({ a: 3 }), first)]);
    expect(means).toMatchObject({ successAt1: 0.5, successAt5: 0.5, ndcgAt10: 1, noResult: 0.5 });
  });

  test('where something answers, showing nothing is wrong', () => {
    expect(scoreOf(question({ a: 1 }), []).noResult).toBe(1);
  });
});

describe('Files that are not what they should be', () => {
  const entry = {
    id: 'e1',
    kind: 'p',
    category: 'x',
    prefecture: '兵庫県',
    municipality: '芦屋市',
  };
  const queries = (path: string): GradedQuery[] => readQueries(path, [], () => undefined);

  test('a file that is not there, no JSON, or of another shape is told with its name', () => {
    expect(() => readCorpus(join(folder, 'nowhere.json'))).toThrow('nowhere.json が読めません');
    expect(() => readCorpus(file('text.json', 'hello'))).toThrow('JSON ではありません');
    expect(() => queries(file('object.json', '{}'))).toThrow('形がちがいます');
    expect(() => queries(file('empty.json', '[]'))).toThrow('形がちがいます');
  });

  test('the item that does not fit is told', () => {
    const two = [{ ...entry, name: '窓口' }, entry];
    expect(() => readCorpus(file('two.json', JSON.stringify(two)))).toThrow('2件目の name');
  });

  test('two entries of one id are refused, since grades could not tell them apart', () => {
    const twins = [entry, entry].map((one) => ({ ...one, name: '窓口' }));
    expect(() => readCorpus(file('twins.json', JSON.stringify(twins)))).toThrow('「e1」が2つ');
  });

  test('telephone numbers in the text of an entry are searched, however they are written', () => {
    const body =
      '電話は0798-35-3151、(0797)31-2121、06 6489 6350、090１２３４５６７８。平日9-17時、令和7年度。';
    const corpus = readCorpus(
      file('phones.json', JSON.stringify([{ ...entry, name: '窓口', body }])),
    );
    const [document] = corpusParts(corpus, [], () => undefined).documents.values();
    expect(document?.numbers.map((one) => one.replace(/\D/g, ''))).toEqual([
      ...['0798353151', '0797312121', '0664896350', '09012345678'],
    ]);
  });
});
