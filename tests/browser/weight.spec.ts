import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const KB = 1000;
const weigh = (bytes: Buffer | string): number => brotliCompressSync(Buffer.from(bytes)).length;

/** Compressed bytes of a page: itself and its style sheets, and the scripts it loads by itself. */
function weightOf(file: string): { htmlAndCss: number; scripts: number } {
  const html = readFileSync(file, 'utf8');
  const linked = (pattern: RegExp): number =>
    [...html.matchAll(pattern)]
      .map((match) => weigh(readFileSync(join('dist', match[1] ?? ''))))
      .reduce((sum, bytes) => sum + bytes, 0);
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    .filter((match) => !/application\/(ld\+)?json/.test(match[0]))
    .reduce((sum, match) => sum + weigh(match[1] ?? ''), 0);
  return {
    htmlAndCss: weigh(html) + linked(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g),
    scripts: inline + linked(/<script[^>]*\bsrc="([^"]+)"/g),
  };
}

const entries = globSync('dist/{programs,gatherings,employers}/*/index.html');

test('every entry page is light enough for an old phone: 15 kB of HTML and CSS, 2 kB of script', () => {
  expect(entries.length).toBeGreaterThan(100);
  const heavy = entries
    .map((file) => ({ file, ...weightOf(file) }))
    .filter(({ htmlAndCss, scripts }) => htmlAndCss > 15 * KB || scripts > 2 * KB);
  expect(heavy).toEqual([]);
});
