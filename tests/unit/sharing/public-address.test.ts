import { describe, expect, test } from 'vitest';
import { robotsText } from '../../../src/sharing/robots.ts';
import { textStream } from '../../../src/sharing/text-stream.ts';
import { GET as feed } from '../../../src/pages/feed.xml.ts';
import { GET as robots } from '../../../src/pages/robots.txt.ts';
import { GET as sitemapIndex } from '../../../src/pages/sitemap-index.xml.ts';

type Context = Parameters<typeof feed>[0];
/** The part of a build's context that these files look at. */
const at = (site: URL | undefined): Context => ({ site }) as Context;
const SITE = new URL('https://engawa.example.jp');

describe('Files made of absolute addresses', () => {
  test('are not made while the site has no public address', async () => {
    for (const answer of [await feed(at(undefined)), robots(at(undefined))]) {
      expect(answer.body).toBeNull();
    }
    expect(sitemapIndex(at(undefined)).body).toBeNull();
  });

  test('carry the public address once there is one, and no other', async () => {
    for (const answer of [await feed(at(SITE)), robots(at(SITE)), sitemapIndex(at(SITE))]) {
      const text = await answer.text();
      expect(text).toContain('https://engawa.example.jp/');
      expect(text).not.toContain('localhost');
    }
  });

  test('crawlers are led to the sitemap', () => {
    expect(robotsText(SITE)).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://engawa.example.jp/sitemap-index.xml\n',
    );
  });
});

describe('A long file', () => {
  test('arrives piece by piece and whole', async () => {
    const made: string[] = [];
    function* pieces(): Generator<string> {
      for (const piece of ['居', '場', '所']) {
        made.push(piece);
        yield piece;
      }
    }
    const stream = textStream(pieces());
    expect(made.length).toBeLessThan(3);
    expect(await new Response(stream).text()).toBe('居場所');
  });
});
