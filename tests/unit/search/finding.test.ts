import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchAnswer } from '../../../src/search/engine.ts';
import { IndexEngine } from '../../../src/search/index-engine.ts';
import type { SearchDocument } from '../../../src/search/index/documents.ts';
import type { IndexParts } from '../../../src/search/index/write.ts';
import { shippedContent } from '../../support/shipped.ts';
import { partsOf, serveIndex } from './support/engine.ts';

const content = shippedContent();
const folder = mkdtempSync(join(tmpdir(), 'engawa-search-'));
const own = globalThis.fetch;
const engine = new IndexEngine();
let parts: IndexParts;

const ask = (query: string, filters = {}): Promise<SearchAnswer> =>
  engine.search(query, filters, { offset: 0, limit: 20 });
const pathsOf = async (query: string): Promise<Set<string>> => {
  const answer = await engine.search(query, {}, { offset: 0, limit: 0 });
  return new Set((await answer.ids()).map((id) => `/${id}/`));
};

beforeAll(async () => {
  parts = partsOf(content);
  await serveIndex(parts, folder);
}, 60_000); // a limit for what hangs, no promise of speed
afterAll(() => {
  globalThis.fetch = own;
  rmSync(folder, { recursive: true });
});

const KANA = /^(?:[ぁ-ゖ]{1,3}|[ァ-ヺー]{1,3})$/u;
const ONE_KANJI = /^\p{sc=Han}$/u;

/**
 * 「うつ」 in 「もうつかれた」 is no word, nor 「デイ」 in 「デイサービス」, nor 「会」 in 「社会」: a few kana and
 * a single kanji count where a word can begin and end.
 */
function says(text: string, word: string): boolean {
  const beside = KANA.test(word) ? '[ぁ-ゖァ-ヺー]' : ONE_KANJI.test(word) ? '\\p{sc=Han}' : '';
  return beside === ''
    ? text.includes(word)
    : new RegExp(`(?<!${beside})${word}(?!${beside})`, 'u').test(text);
}

/**
 * What a search for a word must find: every entry in whose text it stands, letter by letter. A
 * single kanji is promised for names alone: in sentences it is mostly part of a verb (会う).
 */
function holding(word: string): string[] {
  return [...parts.documents.values()]
    .filter(({ title, kana, others, summary }) => {
      const texts = ONE_KANJI.test(word)
        ? [title, ...others]
        : [title, kana ?? '', ...others, summary];
      return texts.some((own) => says(own, word));
    })
    .map(({ path }) => path);
}

/** What a list must hold and does not, each with the word that should have found it. */
async function lostBy(
  asked: Iterable<readonly [word: string, paths: readonly string[]]>,
): Promise<string[]> {
  const lost: string[] = [];
  for (const [word, paths] of asked) {
    const found = await pathsOf(word);
    lost.push(...paths.filter((path) => !found.has(path)).map((path) => `${word} → ${path}`));
  }
  return lost;
}

/** Paths by a word that each of them has. */
function byWord(
  words: (document: SearchDocument) => readonly (string | undefined)[],
): Map<string, string[]> {
  const all = [...parts.documents.values()].flatMap((document) =>
    words(document).flatMap((word) => (word === undefined ? [] : [{ word, path: document.path }])),
  );
  return new Map(
    [...Map.groupBy(all, ({ word }) => word)].map(([word, those]) => [
      word,
      those.map(({ path }) => path),
    ]),
  );
}

describe('Nothing that is listed is lost', () => {
  test('every name finds its entry, among the first three', async () => {
    const lost: string[] = [];
    const titles = byWord((document) => [document.title]);
    expect(titles.size).toBeGreaterThan(1000);
    for (const [title, paths] of titles) {
      const { hits } = await ask(title);
      const first = hits.slice(0, Math.max(3, paths.length)).map(({ url }) => url);
      lost.push(...paths.filter((path) => !first.includes(path)).map((path) => `${title} ${path}`));
    }
    expect(lost).toEqual([]);
  });

  test('every reading and every other name finds all entries that have it', async () => {
    const asked = byWord(({ kana, others }) => [kana, ...others]);
    expect(asked.size).toBeGreaterThan(100);
    expect(await lostBy(asked)).toEqual([]);
  });

  test('every organisation finds all that it runs', async () => {
    const asked = byWord(({ organization }) => [organization?.name]);
    expect(asked.size).toBeGreaterThan(10);
    expect(await lostBy(asked)).toEqual([]);
  });

  test('every municipality and prefecture finds all that stands there, by its name and reading', async () => {
    const { facts, paths } = parts.rows;
    const inCode = (code: string): string[] =>
      paths.filter((_, row) => facts.areas[facts.areasOf[row] ?? -1]?.includes(code));
    const asked = [...parts.places.places, ...parts.places.prefectures].flatMap(
      ([code, name, kana]) => {
        const there = inCode(code);
        return there.length === 0 ? [] : [[name, there] as const, [kana, there] as const];
      },
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(await lostBy(asked)).toEqual([]);
  });

  test('every word of the vocabulary finds every entry that says it', async () => {
    const { categories, needs, comforts, steps, channels, audiences, concepts } =
      content.vocabulary;
    const terms = [categories, needs, comforts, steps, channels, audiences, concepts].flat();
    const forms = new Set(terms.flatMap(({ label, forms: others }) => [label, ...others]));
    expect(forms.size).toBeGreaterThan(1000);
    expect(await lostBy([...forms].map((form) => [form, holding(form)]))).toEqual([]);
  });

  test('every telephone number finds its entries, whole or by its end, however it is written', async () => {
    const asked = [...byWord(({ numbers }) => numbers)].flatMap(([number, paths]) => {
      const digits = number.replace(/\D/g, '');
      const ways = [
        number,
        digits,
        number.replaceAll('-', ' '),
        digits.slice(-4),
        digits.slice(-7),
      ];
      return ways.map((way) => [way, paths] as const);
    });
    expect(asked.length).toBeGreaterThan(100);
    expect(await lostBy(asked)).toEqual([]);
  });
});

describe('People type as they are', () => {
  test('a mistyped word is searched as it was meant, and the answer says so', async () => {
    const answer = await ask('ひきこまり');
    expect(answer.searchedAs).toBe('ひきこもり');
    expect(answer.total).toBeGreaterThan(0);
  });

  test('a place in the words narrows to that place', async () => {
    const answer = await ask('西宮市 自立相談');
    expect(answer.place?.name).toBe('西宮市');
    expect(answer.hits[0]?.about).toContain('西宮市');
  });

  test.each(['息子が部屋から出てこない', 'お金がない', '家族会', '働きたいけど人がこわい'])(
    'who names no place sees the doors of the region first, then those of its prefectures: %s',
    async (query) => {
      const { facts, paths } = parts.rows;
      const around = new Set([...facts.home, 'all']);
      const { hits } = await ask(query);
      const codes = hits.map(
        ({ url }) => facts.areas[facts.areasOf[paths.indexOf(url)] ?? -1] ?? [],
      );
      expect(codes[0]?.some((code) => around.has(code))).toBe(true);
      for (const [at, own] of codes.slice(0, 5).entries()) {
        const near = own.some((code) => around.has(code) || around.has(code.slice(0, 2)));
        expect(near, hits[at]?.title).toBe(true);
      }
    },
  );

  test('a name leads to its door, however far away', async () => {
    const { hits } = await ask('KHJはぁとぴあ家族会');
    expect(hits[0]?.title).toBe('KHJはぁとぴあ家族会');
  });

  test('every result says why it is there', async () => {
    for (const query of ['お金がない', '家族会', '芦屋市 居場所', 'shakyou']) {
      const { hits } = await ask(query);
      expect(hits.length, query).toBeGreaterThan(0);
      expect(
        hits.filter(({ why }) => (why ?? []).length === 0),
        query,
      ).toEqual([]);
    }
  });

  test('what is not here gives no results rather than wrong ones', async () => {
    for (const query of ['ラーメン屋', '明日の天気', 'zzzzqqqq', '自動車保険', '株価']) {
      expect((await ask(query)).total, query).toBe(0);
    }
  });

  test('choices narrow what the words found', async () => {
    const all = await ask('相談');
    const some = await ask('相談', { kind: 'gathering' });
    expect(some.total).toBeLessThan(all.total);
  });
});

describe('Whatever is typed', () => {
  const odd = [
    'あ'.repeat(5000),
    '😀'.repeat(500),
    '\u0000\u0007\u202e\uffff',
    '！？…、。「」',
    "'; DROP TABLE entries; --",
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '\ud800',
    '__proto__ constructor toString',
    '(((*+?[\\',
  ];

  test.each(odd.map((text) => [text.slice(0, 20), text]))('%j is answered', async (_, text) => {
    const { hits, total } = await ask(text);
    expect(parts.rows.paths).toEqual(expect.arrayContaining(hits.map(({ url }) => url)));
    expect(hits).toHaveLength(Math.min(total, 20));
  });

  test('any text is answered, and what is shown comes from our own content', async () => {
    const known = new Set(parts.rows.paths);
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({
        unit: fc.constantFrom(...Array.from('ひきこもり相談お金がないA型 08-<>&"')),
        maxLength: 60,
      }),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const answer = await ask(text);
        expect(answer.hits.every(({ url }) => known.has(url))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
