/**
 * `npm run bench:map [-- --dist <folder>] [-- --runs <number>]`: what the map weighs and how long it
 * takes, in a headless Chromium without a graphics card.
 *
 * Measures `dist/` when it is up to date, otherwise a site built for this purpose elsewhere. Ends
 * with exit code 1 when something could not be measured, never because of a figure.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { pointTiles } from '../../src/tools/point-tiles/tiles.ts';
import { findChromium } from '../support/chromium.ts';
import { manyPoints, brotli } from './map/many-points.ts';
import { type Given, openMapPage } from './map/map-page.ts';
import { reportOnSite } from './on-site.ts';
import { pageOf } from './page-choice.ts';
import type { Figure } from './report.ts';
import { serveSite } from './serve-site.ts';

const KB = 1000;
const kb = (bytes: number): number => Number((bytes / KB).toFixed(1));

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

async function medianOf(runs: number, once: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await once());
  return Math.round(median(values));
}

const under = (name: string, value: number, unit: string, target: number): Figure => ({
  ...{ name, value, unit, target },
  better: 'lower',
});

async function measureMap(site: string, runs: number): Promise<Figure[]> {
  const found = findChromium();
  if (!found.ok) throw new Error(found.message);
  const server = await serveSite(site);
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const { path } = pageOf(site, 'area');
  const address = server.origin + path;
  try {
    return [
      ...(await weights(browser, address, site)),
      under('first_idle_ms', await medianOf(runs, () => opening(browser, address, {})), 'ms', 1500),
      ...(await points(browser, address, runs)),
      under(
        'basemap_mb',
        Number((statSync(join(site, 'map/basemap.pmtiles')).size / 1e6).toFixed(2)),
        'MB',
        15,
      ),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The first time in a browser that has nothing yet. */
async function opening(browser: Browser, address: string, given: Given): Promise<number> {
  const map = await openMapPage(browser, address, given);
  const took = await map.open();
  await map.page.close();
  return took;
}

/** Code, and what the view of a municipality takes out of the basemap. */
async function weights(browser: Browser, address: string, site: string): Promise<Figure[]> {
  const map = await openMapPage(browser, address, {}, '');
  await map.page.reload({ waitUntil: 'networkidle' });
  map.fetched.length = 0;
  await map.open();
  await map.page.close();
  const code = map.fetched.filter(({ path }) => path.startsWith('/_astro/'));
  const paths = [...new Set(code.map(({ path }) => path))];
  const view = map.fetched.filter(({ path }) => path === '/map/basemap.pmtiles');
  return [
    under(
      'code_kb',
      kb(paths.reduce((sum, path) => sum + brotli(readFileSync(join(site, path))), 0)),
      'kB',
      380,
    ),
    under('view_kb', kb(view.reduce((sum, { bytes }) => sum + bytes, 0)), 'kB', 80),
  ];
}

async function points(browser: Browser, address: string, runs: number): Promise<Figure[]> {
  const file = JSON.stringify(manyPoints(20_000));
  const archive = Buffer.from(pointTiles(manyPoints(100_000)));
  const ratios: number[] = [];
  const added = await medianOf(runs, async () => {
    const map = await openMapPage(browser, address, { file }, '');
    await map.open();
    const bare = median(await map.pan());
    await map.page.evaluate(() => delete document.documentElement.dataset['panned']);
    const took = await map.show(null);
    ratios.push(median(await map.pan()) / bare);
    await map.page.close();
    return took;
  });
  return [
    under('points20k_ms', added, 'ms', 1000),
    under('points20k_kb', kb(brotli(file)), 'kB', 350),
    under(
      'points100k_ms',
      await medianOf(runs, () => opening(browser, address, { archive, count: 100_000 })),
      'ms',
      1500,
    ),
    under('pan_ratio', Number(median(ratios).toFixed(2)), 'ratio', 1.3),
  ];
}

await reportOnSite('map', measureMap);
