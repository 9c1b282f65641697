import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/directory/content/load.ts';
import { japanTime } from '../../src/directory/days.ts';
import { entriesOf, hrefOf } from '../../src/directory/entry.ts';
import { feedItems } from '../../src/sharing/feed.ts';
import { sitemapPaths } from '../../src/sharing/sitemap/paths.ts';
import { fixedPaths } from '../../src/sharing/sitemap/routes.ts';
import { readRawContent } from '../../src/tools/check/raw-content.ts';
import { sitePaths } from '../../src/tools/check/site-paths.ts';

const content = loadContent();
/** Pages of the built site, without the second ones that carry ふりがな. */
const built = new Set(
  globSync('**/index.html', { cwd: 'dist' })
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .filter((path) => !path.startsWith('/furigana/')),
);

describe('the addresses that npm run check expects', () => {
  const paths = sitePaths(content, readRawContent('content'));

  test('are those of the built site, but for the months, which go away', () => {
    const expected = paths.all.filter((path) => path.endsWith('/'));
    expect(expected.filter((path) => !built.has(path))).toEqual([]);
    const more = [...built].filter((path) => !paths.has(path));
    expect(more.filter((path) => !/^\/calendar\/\d{4}-\d{2}\/$/.test(path))).toEqual([]);
  });

  test('include every page with a parameter', () => {
    expect(paths.unknown).toEqual([]);
  });
});

describe('what search engines and feed readers are led to', () => {
  const sitemap = sitemapPaths(content, fixedPaths());

  test('is there', () => {
    expect(sitemap.length).toBeGreaterThan(1700);
    expect(sitemap.filter(({ path }) => !built.has(path))).toEqual([]);
    expect(sitemap.filter(({ path }) => path.startsWith('/furigana/'))).toEqual([]);
    const items = feedItems(content, 'https://engawa.example.jp', japanTime().day);
    const paths = items.map(({ link = '' }) => new URL(link, 'https://engawa.example.jp').pathname);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !built.has(path))).toEqual([]);
  });

  test('has for every entry the day on which it was confirmed, and none of its own', () => {
    const days = new Map(sitemap.map(({ path, day }) => [path, day]));
    for (const entry of entriesOf(content).filter(({ data }) => !data.sample)) {
      expect(days.get(hrefOf(entry)), hrefOf(entry)).toBe(entry.data.verified?.date);
      expect(days.has(hrefOf(entry))).toBe(true);
    }
    const last = entriesOf(content).map(({ data }) => data.verified?.date ?? '');
    const guides = content.guides.map(({ verified }) => verified?.date ?? '');
    const newest = [...last, ...guides].sort().at(-1) ?? '';
    for (const [path, day = ''] of days) expect(day <= newest, path).toBe(true);
  });
});
