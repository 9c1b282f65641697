import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const KB = 1000;
const weigh = (bytes: Buffer | string): number => brotliCompressSync(Buffer.from(bytes)).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const built = (path: string): string => readFileSync(join('dist', path), 'utf8');

/** A script and everything it imports before anybody presses anything. */
function loadedWith(script: string, seen = new Set<string>()): string[] {
  const imported = matches(script, /(?:^|[;\s])import(?:[^("';]*from)?\s*["']\.?\/?([^"']+)["']/g)
    .map((name) => (name.startsWith('_astro') ? name : `_astro/${name}`))
    .filter((path) => !seen.has(path));
  for (const path of imported) seen.add(path);
  return [script, ...imported.flatMap((path) => loadedWith(built(path), seen))];
}

/** Compressed bytes of a page: itself and its style sheets, and the scripts it loads by itself. */
function weightOf(file: string): { htmlAndCss: number; scripts: number } {
  const html = readFileSync(file, 'utf8');
  const styles = matches(html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g).map(built);
  const scripts = [
    ...matches(html, /<script type="module">([\s\S]*?)<\/script>/g),
    ...matches(html, /<script[^>]*\bsrc="([^"]+)"/g).map(built),
  ].flatMap((script) => loadedWith(script));
  return {
    htmlAndCss: weigh(html) + sum(styles.map(weigh)),
    scripts: sum(scripts.map(weigh)),
  };
}

const entries = globSync('dist/{programs,gatherings,employers}/*/index.html');

test('every entry page is light enough for an old phone: 15 kB of HTML and CSS, 2 kB of script', () => {
  expect(entries.length).toBeGreaterThan(100);
  const weights = entries.map((file) => ({ file, ...weightOf(file) }));
  expect(weights.some(({ scripts }) => scripts > 0)).toBe(true);
  const heavy = weights.filter(
    ({ htmlAndCss, scripts }) => htmlAndCss > 15 * KB || scripts > 2 * KB,
  );
  expect(heavy).toEqual([]);
});

test('before anybody asks for it, no page loads the map', () => {
  const pages = globSync('dist/{find,areas/*}/index.html');
  expect(pages.length).toBeGreaterThan(10);
  for (const file of pages) expect(weightOf(file).scripts).toBeLessThan(10 * KB);
});
