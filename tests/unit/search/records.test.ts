import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/directory/content/read.ts';
import { searchRecords } from '../../../src/search/index/records.ts';

const { content } = readContent('content');
const records = searchRecords(content);

describe('What the search knows of the shipped content', () => {
  test('every entry with a page of its own can be found, once', () => {
    const { programs, gatherings, employers, guides } = content;
    expect(records.length).toBe(
      programs.length + gatherings.length + employers.length + guides.length,
    );
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  });

  test('name and reading are searched', () => {
    for (const { id, name, kana } of content.gatherings) {
      const text = records.find(({ url }) => url === `/gatherings/${id}/`)?.text;
      expect(text).toContain(name);
      if (kana !== undefined) expect(text).toContain(kana);
    }
  });

  test('the words of a door lead to what stands behind it', () => {
    const need = content.vocabulary.needs.find(({ id }) =>
      content.programs.some(({ needs }) => needs.includes(id)),
    );
    const program = content.programs.find(({ needs }) => needs.includes(need?.id ?? ''));
    const text = records.find(({ url }) => url === `/programs/${program?.id ?? ''}/`)?.text;
    expect(text).toContain(need?.plain);
  });

  test('a sample says so in the list of results', () => {
    const samples = records.filter(({ url }) => url.startsWith('/employers/'));
    expect(samples.length).toBeGreaterThan(0);
    expect(new Set(samples.map(({ meta }) => meta.sample))).toEqual(new Set(['true']));
  });
});
