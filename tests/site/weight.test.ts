import { globSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeScale } from '../support/page-weight.ts';

const KB = 1000;
const weightOf = makeScale('dist');
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

/** Links to entries on a page, each entry once. */
const listedOn = (file: string): number =>
  new Set(
    [
      ...readFileSync(file, 'utf8').matchAll(
        /href="[^"]*\/((?:programs|gatherings|employers)\/[^"/]+)\/"/g,
      ),
    ].map(([, entry]) => entry),
  ).size;

test('a list of two hundred entries weighs at most 40 kB, with ふりがな too', () => {
  // What is light before it is compressed needs no weighing.
  const lists = globSync('dist/{furigana/,}{areas,needs,categories}/*/index.html')
    .filter((file) => statSync(file).size > 30 * KB)
    .map((file) => ({ file, listed: listedOn(file), weight: weightOf(file).htmlAndCss }));
  const long = lists.filter(({ listed }) => listed >= 200);
  expect(long.length, 'a list as long as that is among them').toBeGreaterThan(0);
  expect(lists.filter(({ weight }) => weight > 40 * KB)).toEqual([]);
});

test('before anybody asks for it, no page loads the map', () => {
  const pages = globSync('dist/{find,areas/*}/index.html');
  expect(pages.length).toBeGreaterThan(10);
  for (const file of pages) expect(weightOf(file).scripts).toBeLessThan(10 * KB);
});
