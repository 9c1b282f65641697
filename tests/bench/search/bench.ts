/**
 * `npm run search:bench -- [--entries N,N,…] [--sources FOLDER]`: what a search costs. The index of N
 * entries is built as the site's own; a fixed mix of questions goes through the engine of the
 * search box in a real Chromium. With all facilities of the country (`--sources`, or once imported
 * with `npm run import:source -- FOLDER --national`) the entries are real as far as they reach;
 * without them those of the site are, and the others are made from them.
 */
import { globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { nationalSet, shippedSet } from '../content-sets.ts';
import { measure } from '../measure.ts';
import { Misused, plainly } from '../misused.ts';
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
/** Visitors who ask the mix one after the other; of each question the middle time counts. */
const VISITS = 3;
/** Results among which a name that was typed has to be. */
const SEEN = 3;
const KB = 1000;
const MB = 1_000_000;
/** Limits by number of entries: the first that is not smaller counts. */
const LIMITS = [
  { entries: 2_000, firstKb: 140 },
  { entries: 20_000, firstKb: 260, medianMs: 60, maxMs: 250, seconds: 30, peakMb: 1500 },
] as const;
const NAMES_FOUND = 0.97;

const built = z.object({
  records: z.int(),
  real: z.int(),
  shards: z.int(),
  seconds: z.number(),
  names: z.array(z.object({ kana: z.string(), title: z.string() })),
});
type Built = z.output<typeof built>;

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
  const visits: Asked[][] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const page = await stage.open();
    await asked(page, 'はじめ');
    const all: Asked[] = [];
    for (const query of MIX) all.push(await asked(page, query));
    await page.context().close();
    visits.push(all);
  }
  return MIX.map((_, at) => ({
    bytes: median(visits.map((all) => all[at]?.bytes ?? 0)),
    ms: median(visits.map((all) => all[at]?.ms ?? 0)),
  }));
}

/** Share of names whose entry is among the first results for their reading. */
async function namesFound(stage: Stage, names: Built['names']): Promise<number> {
  const page = await stage.open();
  let found = 0;
  for (const { kana, title } of names) {
    const { titles } = await askInPage(page, kana, SEEN);
    if (titles.includes(title)) found += 1;
  }
  return names.length === 0 ? 0 : found / names.length;
}

const sorted = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);
const median = (numbers: readonly number[]): number =>
  sorted(numbers)[Math.floor(numbers.length / 2)] ?? 0;
const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

function filesIn(folder: string): { count: number; bytes: number } {
  const files = globSync('search/**/*', { cwd: folder, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { count: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** All figures of an index of so many entries. */
async function figuresOf(
  entries: number,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Figure[]> {
  const run = await measure(['tests/bench/search/build-once.ts', folder, `${entries}`], env);
  const { records, real, shards, seconds, names } = built.parse(JSON.parse(run.stdout.trim()));
  console.log(
    `${records.toLocaleString('ja-JP')} 件（うち本物 ${real.toLocaleString('ja-JP')} 件）、索引のファイル ${shards === 0 ? '1（まるごと）' : shards}`,
  );
  const files = filesIn(folder);
  const stage = await openStage(folder);
  const first = await firstQueries(stage);
  const later = await laterQueries(stage);
  const found = await namesFound(stage, names);
  await stage.close();
  const limit = LIMITS.find((one) => entries <= one.entries);
  const timed = limit && 'medianMs' in limit ? limit : undefined;
  const figure = (name: string, value: number, unit: string, target?: number): Figure => ({
    ...{ name: `n${entries}.${name}`, value: rounded(value), unit, better: 'lower' },
    ...(target === undefined ? {} : { target }),
  });
  const times = later.map(({ ms }) => ms);
  return [
    figure('first_query_kb', Math.max(...first.map((one) => one.bytes)) / KB, 'kB', limit?.firstKb),
    figure('first_query_ms', median(first.map(({ ms }) => ms)), 'ms'),
    figure('later_query_kb', median(later.map((one) => one.bytes)) / KB, 'kB'),
    figure('later_query_ms_median', median(times), 'ms', timed?.medianMs),
    figure('later_query_ms_max', Math.max(...times), 'ms', timed?.maxMs),
    figure('build_seconds', seconds, 's', timed?.seconds),
    figure('build_peak_mb', run.peakMb, 'MB', timed?.peakMb),
    figure('index_mb', files.bytes / MB, 'MB'),
    figure('index_files', files.count, 'count'),
    {
      ...{ name: `n${entries}.kana_names_in_top_3`, value: rounded(found, 4), unit: 'ratio' },
      ...{ target: NAMES_FOUND, better: 'higher' },
    },
  ];
}

/** 「件数 50 倍で、2 回目からの時間 1.5 倍」: between the fewest and the most entries. */
function growthInWords(sizes: readonly number[], figures: readonly Figure[]): string[] {
  const [few, many] = [Math.min(...sizes), Math.max(...sizes)];
  if (few === many) return [];
  const ratio = (name: string): string => {
    const of = (entries: number): number =>
      figures.find((one) => one.name === `n${entries}.${name}`)?.value ?? NaN;
    return rounded(of(many) / of(few)).toString();
  };
  return [
    `件数 ${rounded(many / few)} 倍で、1 回目の量 ${ratio('first_query_kb')} 倍、2 回目からの量 ${ratio('later_query_kb')} 倍、時間のまんなか ${ratio('later_query_ms_median')} 倍、いちばん遅い問い ${ratio('later_query_ms_max')} 倍`,
  ];
}

function sizesFrom(text: string): number[] {
  const sizes = text.split(',').map(Number);
  if (sizes.every((one) => Number.isInteger(one) && one > 0)) return sizes;
  throw new Misused(
    `--entries ${text} は件数ではありません。1 以上の整数で書いてください（いくつもはかるときは 1000,20000,50000）。`,
  );
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      entries: { type: 'string', default: '1000,20000,50000' },
      sources: { type: 'string' },
    },
  });
  const sizes = sizesFrom(values.entries);
  const workshop = makeWorkshop();
  try {
    const national = await nationalSet(values.sources, workshop);
    if (national === undefined) {
      console.log(
        '全国の元データがないので、このサイトの掲載と、その名前を組みかえたものではかります（--sources フォルダ で本物になります）。',
      );
    }
    const { env } = national ?? shippedSet;
    const figures: Figure[] = [];
    for (const entries of sizes) {
      figures.push(...(await figuresOf(entries, join(workshop, 'stage'), env)));
    }
    for (const line of growthInWords(sizes, figures)) console.log(line);
    printReport('search', figures);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

await plainly(run);
