/**
 * `npm run bench:build [-- --sources <folder>]`: how long the site takes to build, and how much
 * memory, pages and disk; once as shipped and once with all facilities of the country.
 *
 * Ends with exit code 1 when one of the two could not be measured, never because of a figure.
 */
import { globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { nationalSet, shippedSet, type ContentSet } from './content-sets.ts';
import { measure, RunFailed } from './measure.ts';
import { machineInWords, printReport, type Figure } from './report.ts';
import { makeWorkshop } from './workshop.ts';

/** Limits of wall seconds and memory (MiB) on two cores. */
const LIMITS = { shipped: { seconds: 40 }, national: { seconds: 240, memory: 4096 } } as const;
const MB = 1_000_000;
const built = z.object({ entries: z.int().positive() });
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

function figuresOf(
  name: ContentSet['name'],
  run: { seconds: number; peakMb: number },
  site: { entries: number; pages: number; bytes: number },
): Figure[] {
  const limits: { seconds: number; memory?: number } = LIMITS[name];
  const memory = limits.memory === undefined ? {} : { target: limits.memory };
  return [
    { name: `${name}.entries`, value: site.entries, unit: 'count', better: 'higher' },
    { name: `${name}.pages`, value: site.pages, unit: 'count', better: 'higher' },
    {
      name: `${name}.seconds`,
      value: rounded(run.seconds, 1),
      unit: 's',
      target: limits.seconds,
      better: 'lower',
    },
    {
      name: `${name}.peak_mb`,
      value: Math.ceil(run.peakMb),
      unit: 'MB',
      ...memory,
      better: 'lower',
    },
    { name: `${name}.dist_mb`, value: rounded(site.bytes / MB, 1), unit: 'MB', better: 'lower' },
  ];
}

async function measureBuild(set: ContentSet, workshop: string): Promise<Figure[]> {
  const into = join(workshop, set.name);
  const run = await measure(['tests/bench/build-once.ts', into], set.env);
  const { entries } = built.parse(JSON.parse(run.stdout.trim().split('\n').at(-1) ?? ''));
  const files = globSync('**/*', { cwd: into, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  const figures = figuresOf(set.name, run, {
    entries,
    pages: files.filter((path) => path.endsWith('.html')).length,
    bytes: files.reduce((sum, path) => sum + statSync(path).size, 0),
  });
  rmSync(into, { recursive: true });
  return figures;
}

const { values } = parseArgs({ options: { sources: { type: 'string' } } });
const workshop = makeWorkshop();
const figures: Figure[] = [];
try {
  console.log(`はじめる前　${machineInWords()}`);
  figures.push(...(await measureBuild(shippedSet, workshop)));
  const national = await nationalSet(values.sources, workshop);
  if (national === undefined) {
    process.exitCode = 1;
    console.error(
      '全国のデータがないので、national の値ははかれません。元データのフォルダを -- --sources フォルダ で渡すか、npm run import:source -- フォルダ --national で取りこんでください。',
    );
  } else figures.push(...(await measureBuild(national, workshop)));
} catch (error) {
  if (!(error instanceof RunFailed)) throw error;
  process.exitCode = 1;
  console.error(error.message);
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
printReport('build', figures);
