import { existsSync } from 'node:fs';
import rss from '@astrojs/rss';
import { describe, expect, test } from 'vitest';
import { feedItems } from '../../../src/sharing/feed.ts';
import { sitemapPaths } from '../../../src/sharing/sitemap/paths.ts';
import { fixedPaths } from '../../../src/sharing/sitemap/routes.ts';
import {
  inFiles,
  PAGES_IN_FILE,
  sitemapIndexXml,
  sitemapXml,
} from '../../../src/sharing/sitemap/xml.ts';
import { employer } from '../directory/entries.ts';
import { content, invented, shipped, window } from './content.ts';

const SITE = 'https://engawa.example.jp';
const TODAY = '2026-11-21';

describe('The feed', () => {
  test('holds the newest first, at most fifty, and nothing invented', () => {
    const items = feedItems(shipped, SITE, TODAY);
    expect(items).toHaveLength(50);
    const days = items.map(({ pubDate }) => Number(pubDate));
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(items.filter(({ link }) => link?.includes('sample'))).toEqual([]);
    const own = feedItems({ ...content, guides: [] }, SITE, TODAY);
    expect(own.map(({ title }) => title)).toEqual(['集まり salon', '窓口 window']);
  });

  test('a date that has not come yet waits', () => {
    const verified = { date: '2027-01-01', how: '電話' } as const;
    const future = { ...content, guides: [], gatherings: [], programs: [{ ...window, verified }] };
    expect(feedItems(future, SITE, TODAY)).toEqual([]);
    expect(feedItems(future, SITE, '2027-01-01')).toHaveLength(1);
  });

  test('what is invented is no news, however lately it was looked at', () => {
    const verified = { date: '2026-11-01', how: '電話' } as const;
    const programs = [{ ...invented, verified }];
    expect(feedItems({ ...content, guides: [], gatherings: [], programs }, SITE, TODAY)).toEqual(
      [],
    );
  });

  test('an entry that is confirmed again is news again, under the same address', async () => {
    const write = async (date: string): Promise<string> => {
      const verified = { date, how: '電話' } as const;
      const items = feedItems(
        { ...content, guides: [], gatherings: [], programs: [{ ...window, verified }] },
        SITE,
        TODAY,
      );
      return (await rss({ title: 'a', description: 'b', site: SITE, items })).text();
    };
    const [before, after] = [await write('2026-05-01'), await write('2026-11-01')];
    for (const xml of [before, after]) {
      expect(xml).toContain(`<link>${SITE}/programs/window/</link>`);
      expect(xml.match(/<guid/g)).toHaveLength(1);
    }
    expect(before).toContain(
      `<guid isPermaLink="false">${SITE}/programs/window/#2026-05-01</guid>`,
    );
    expect(after).toContain('#2026-11-01</guid>');
    expect(after).toContain('<pubDate>Sat, 31 Oct 2026 15:00:00 GMT</pubDate>');
  });
});

describe('The map of the site for search engines', () => {
  const paths = sitemapPaths(shipped, fixedPaths());
  const dayOf = (path: string) => paths.find((page) => page.path === path)?.day;

  test('names every page once, by the address under which it is', () => {
    const all = paths.map(({ path }) => path);
    expect(new Set(all).size).toBe(all.length);
    for (const path of all) expect(path).toMatch(/^\/(?:[a-z0-9-]+\/)*$/);
    for (const path of ['/', '/areas/', '/hotlines/', '/contact/', '/data/']) {
      expect(all).toContain(path);
    }
    expect(all).toContain('/guides/first-steps/easy/');
    expect(fixedPaths().every((path) => isPage(path))).toBe(true);
  });

  test('leaves out the staff, the phrase, pages that ask to stay out, and samples', () => {
    for (const { path } of paths) {
      expect(path).not.toMatch(/^\/(?:staff|404|contact\/return)\//);
      expect(path).not.toMatch(/\/(?:gatherings|programs|employers)\/sample-/);
    }
  });

  test('says when an entry, a list or a guide was last confirmed, and nothing else', () => {
    const shop = employer('shop', {
      sample: false,
      sources: [{ title: '協定', url: 'https://example.com/' }],
      verified: { date: '2026-08-01', how: '訪問' },
    });
    const own = sitemapPaths({ ...content, employers: [shop], guides: [] }, ['/']);
    const day = (path: string) => own.find((page) => page.path === path)?.day;
    expect(day('/programs/window/')).toBe('2026-09-30');
    expect(day('/gatherings/salon/')).toBe('2026-10-01');
    expect(day('/areas/282065/')).toBe('2026-10-01');
    expect(day('/categories/self-reliance/')).toBe('2026-09-30');
    expect(day('/employers/steps/tour/')).toBe('2026-08-01');
    expect(own.map(({ path }) => path)).not.toContain('/employers/steps/trial/');
    expect(own.find(({ path }) => path === '/')).toEqual({ path: '/' });
    expect(dayOf('/about/')).toBeUndefined();
  });

  test('is a file that machines can read, whatever stands in an address', () => {
    const xml = sitemapXml(SITE, [{ path: '/a&b/', day: '2026-11-01' }, { path: '/まち/' }]);
    expect(xml).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        `<url><loc>${SITE}/a&amp;b/</loc><lastmod>2026-11-01</lastmod></url>`,
        `<url><loc>${SITE}/%E3%81%BE%E3%81%A1/</loc></url>`,
        '</urlset>',
        '',
      ].join('\n'),
    );
  });

  test('is split when there are more pages than one file may hold', () => {
    const many = Array.from({ length: PAGES_IN_FILE + 1 }, (_, n) => ({ path: `/${n}/` }));
    expect(inFiles(many).map(({ length }) => length)).toEqual([PAGES_IN_FILE, 1]);
    expect(inFiles([])).toEqual([[]]);
    expect(sitemapIndexXml(SITE, 2)).toContain(
      `<sitemap><loc>${SITE}/sitemap-0.xml</loc></sitemap>\n<sitemap><loc>${SITE}/sitemap-1.xml</loc></sitemap>`,
    );
  });
});

function isPage(path: string): boolean {
  const name = path.slice(1, -1);
  return (
    existsSync(`src/pages/${name}.astro`) || existsSync(`src/pages/${name || '.'}/index.astro`)
  );
}
