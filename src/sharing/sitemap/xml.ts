import { absolute } from '../absolute.ts';
import type { DatedPath } from './paths.ts';

// Addresses are percent-encoded by URL; these are the letters XML keeps for itself.
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', "'": '&apos;' };
const NAME_SPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Pages in one file at most (sitemaps.org protocol: 50,000). */
export const PAGES_IN_FILE = 50_000;

function location(site: URL | string, path: string): string {
  const address = absolute(site, path) ?? path;
  return `<loc>${address.replaceAll(/[&<']/g, (letter) => ENTITIES[letter] ?? letter)}</loc>`;
}

function document(root: string, lines: readonly string[]): string {
  const open = `<${root} xmlns="${NAME_SPACE}">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...lines, `</${root}>`, ''].join('\n');
}

/** A sitemap (sitemaps.org protocol). */
export function sitemapXml(site: URL | string, paths: readonly DatedPath[]): string {
  return document(
    'urlset',
    paths.map(({ path, day }) => {
      const lastmod = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
      return `<url>${location(site, path)}${lastmod}</url>`;
    }),
  );
}

/** The index of the sitemaps `/sitemap-0.xml` … */
export function sitemapIndexXml(site: URL | string, files: number): string {
  const names = Array.from({ length: files }, (_, n) => `/sitemap-${n}.xml`);
  return document(
    'sitemapindex',
    names.map((name) => `<sitemap>${location(site, name)}</sitemap>`),
  );
}

/** The pages, as many lists as files are needed; at least one. */
export function inFiles(paths: readonly DatedPath[]): readonly (readonly DatedPath[])[] {
  const files = Math.max(1, Math.ceil(paths.length / PAGES_IN_FILE));
  return Array.from({ length: files }, (_, n) =>
    paths.slice(n * PAGES_IN_FILE, (n + 1) * PAGES_IN_FILE),
  );
}
