/**
 * `npm run search:bench -- --entries N [--sources FOLDER]`: what a search costs. The index of N
 * entries is built as the site's own; a fixed mix of questions goes through the engine of the
 * search box in a real Chromium. With all facilities of the country (`--sources`, or once imported
 * with `npm run import:source -- FOLDER --national`) the entries are real as far as they reach.
 */
import { globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { nationalSet, shippedSet } from '../content-sets.ts';
import { measure } from '../measure.ts';
import { printReport, type Figure } from '../report.ts';
import { makeWorkshop } from '../workshop.ts';
import { askInPage, openStage, type Stage } from './stage.ts';

/** Words, kana, romaji, sentences, places, names, a number: as people type them. */
const MIX = [
  ...['ひきこもり 相談', 'しゅうろうしえん', 'お金がない', '息子が部屋から出てこない'],
  ...['就労継続支援B型', '西宮市 家族会', 'saposute', '精神科', 'こもれび'],
  ...['仕事したいけど人が怖い', '障害者 就労支援', '社会福祉協議会', '0798'],
] as const;
const PAGE = 20;
const KB = 1000;
const MB = 1_000_000;
/** Limits by number of entries: the first that is not smaller counts. */
const LIMITS = [
  { entries: 2_000, firstKb: 140 },
  { entries: 20_000, firstKb: 260, medianMs: 60, maxMs: 250, seconds: 30, peakMb: 1500 },
] as const;

const built = z.object({ records: z.int(), shards: z.int(), seconds: z.number() });

type Asked = { readonly bytes: number; readonly ms: number };

/** One question in a page: bytes on the wire and milliseconds until its first results are there. */
async function asked(page: Page, query: string): Promise<Asked> {
  const wire = await page.context().newCDPSession(page);
  let bytes = 0;
  wire.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  await wire.send('Network.enable');
  const started = performance.now();
  await askInPage(page, query, PAGE);
  const ms = performance.now() - started;
  await wire.detach();
  return { bytes, ms };
}

async function firstQueries(stage: Stage): Promise<Asked[]> {
  const all: Asked[] = [];
  for (const query of MIX) {
    const page = await stage.open();
    all.push(await asked(page, query));
    await page.context().close();
  }
  return all;
}

async function laterQueries(stage: Stage): Promise<Asked[]> {
  const page = await stage.open();
  await asked(page, 'はじめ');
  const all: Asked[] = [];
  for (const query of MIX) all.push(await asked(page, query));
  return all;
}

const sorted = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);
const median = (numbers: readonly number[]): number =>
  sorted(numbers)[Math.floor(numbers.length / 2)] ?? 0;
const tenth = (value: number): number => Number(value.toFixed(1));

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '20000' }, sources: { type: 'string' } },
});
const entries = z.coerce.number().int().positive().parse(values.entries);
const workshop = makeWorkshop();
const figures: Figure[] = [];
try {
  const { env } = (await nationalSet(values.sources, workshop)) ?? shippedSet;
  const folder = join(workshop, 'stage');
  const run = await measure(['tests/bench/search/build-once.ts', folder, `${entries}`], env);
  const { records, shards, seconds } = built.parse(JSON.parse(run.stdout.trim()));
  console.log(`${records} 件、索引のファイル ${shards === 0 ? '1（まるごと）' : shards}`);
  const files = globSync('search/**/*', { cwd: folder, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const bytes = files.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0,
  );
  const stage = await openStage(folder);
  const first = await firstQueries(stage);
  const later = await laterQueries(stage);
  await stage.close();
  const limit = LIMITS.find((one) => entries <= one.entries);
  const add = (name: string, value: number, unit: string, target?: number): void => {
    figures.push({
      ...{ name: `n${entries}.${name}`, value: tenth(value), unit, better: 'lower' },
      ...(target === undefined ? {} : { target }),
    });
  };
  const times = later.map(({ ms }) => ms);
  const timed = limit && 'medianMs' in limit ? limit : undefined;
  add('first_query_kb', Math.max(...first.map((one) => one.bytes)) / KB, 'kB', limit?.firstKb);
  add('first_query_ms', median(first.map(({ ms }) => ms)), 'ms');
  add('later_query_kb', median(later.map((one) => one.bytes)) / KB, 'kB');
  add('later_query_ms_median', median(times), 'ms', timed?.medianMs);
  add('later_query_ms_max', Math.max(...times), 'ms', timed?.maxMs);
  add('build_seconds', seconds, 's', timed?.seconds);
  add('build_peak_mb', run.peakMb, 'MB', timed?.peakMb);
  add('index_mb', bytes / MB, 'MB');
  add('index_files', files.length, 'count');
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
printReport('search', figures);
