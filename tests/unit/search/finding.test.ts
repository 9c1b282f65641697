import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../../src/directory/content/read.ts';
import type { SearchAnswer } from '../../../src/search/engine.ts';
import { IndexEngine } from '../../../src/search/index-engine.ts';
import type { IndexParts } from '../../../src/search/index/write.ts';
import { partsOf, serveIndex } from './support/engine.ts';

const { content } = readContent('content');
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
});
afterAll(() => {
  globalThis.fetch = own;
  rmSync(folder, { recursive: true });
});

/** 「うつ」 in 「もうつかれた」 is no word: short kana count where a word can begin and end. */
const says = (text: string, word: string): boolean =>
  /^[ぁ-ゖ]{1,3}$/.test(word)
    ? new RegExp(`(?<![ぁ-ゖ])${word}(?![ぁ-ゖ])`, 'u').test(text)
    : text.includes(word);

/** What a search for a word must find: every entry in whose text it stands, letter by letter. */
function holding(text: string): string[] {
  return [...parts.documents.values()]
    .filter(({ title, kana, others, summary }) =>
      [title, kana ?? '', ...others, summary].some((own) => says(own, text)),
    )
    .map(({ path }) => path);
}

/** Every so manieth, so that all kinds of entries have their turn. */
const some = <T>(list: readonly T[], of: number): T[] =>
  list.filter((_, at) => at % Math.max(1, Math.floor(list.length / of)) === 0);

describe('Nothing that is listed is lost', () => {
  test('an entry is found by its whole name, among the first three', async () => {
    const documents = some([...parts.documents.values()], 150);
    const lost: string[] = [];
    for (const { title, path } of documents) {
      const twins = [...parts.documents.values()].filter((one) => one.title === title).length;
      const { hits } = await ask(title);
      const at = hits.findIndex(({ url }) => url === path);
      if (at < 0 || at >= Math.max(3, twins)) lost.push(title);
    }
    expect(lost).toEqual([]);
  });

  test('an entry is found by its reading', async () => {
    const documents = some(
      [...parts.documents.values()].filter(({ kana }) => kana !== undefined),
      150,
    );
    const lost: string[] = [];
    for (const { kana = '', path } of documents) {
      if (!(await pathsOf(kana)).has(path)) lost.push(kana);
    }
    expect(lost).toEqual([]);
  });

  test('every municipality of the region finds what stands there', async () => {
    const codes = content.site.region.areas.flatMap(({ municipalities }) => municipalities);
    const { facts, paths } = parts.rows;
    for (const code of codes) {
      const name = content.places.find((place) => place.code === code)?.name ?? '';
      const there = paths.filter((_, row) => facts.areas[facts.areasOf[row] ?? -1]?.includes(code));
      const found = await pathsOf(name);
      expect(
        there.filter((path) => !found.has(path)),
        name,
      ).toEqual([]);
    }
  });

  test('every word of the vocabulary finds every entry that says it', async () => {
    const { categories, needs, comforts } = content.vocabulary;
    const forms = [...categories, ...needs, ...comforts].flatMap((term) => term.forms);
    const lost: string[] = [];
    for (const form of new Set(forms)) {
      const found = await pathsOf(form);
      lost.push(
        ...holding(form)
          .filter((path) => !found.has(path))
          .map((path) => `${form} ${path}`),
      );
    }
    expect(lost).toEqual([]);
  });

  test('a telephone number finds its entry, whole or by its end, however it is written', async () => {
    const entry = content.programs.find(({ contact }) => (contact?.phones.length ?? 0) > 0);
    const number = entry?.contact?.phones[0]?.number ?? '';
    const digits = number.replace(/\D/g, '');
    for (const typed of [number, digits, number.replaceAll('-', ' '), digits.slice(-4)]) {
      expect(await pathsOf(typed), typed).toContain(`/programs/${entry?.id ?? ''}/`);
    }
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
    const answer = await ask(text);
    expect(answer.total).toBeGreaterThanOrEqual(0);
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
