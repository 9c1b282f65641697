/** What the benchmarks of a built site share: which site they look at, and how they end. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DIST, siteIsCurrent } from '../../src/tools/site-state.ts';
import { measure } from './measure.ts';
import { machineInWords, printReport, type Figure } from './report.ts';
import { makeWorkshop } from './workshop.ts';

/**
 * Runs a benchmark over `--dist`, over `dist/` when that is up to date, or over a site built for
 * this purpose elsewhere, and prints its report. Exit code 1 when something could not be measured.
 * @param name of the benchmark in its JSON line
 * @param figuresOf measures a site folder; `runs` is `--runs`, at least 1
 */
export async function reportOnSite(
  name: string,
  figuresOf: (site: string, runs: number) => Promise<Figure[]>,
): Promise<void> {
  const { values } = parseArgs({
    options: { dist: { type: 'string' }, runs: { type: 'string', default: '3' } },
  });
  const workshop = makeWorkshop();
  let figures: Figure[] = [];
  try {
    let site = resolve(values.dist ?? DIST);
    if (values.dist === undefined && !siteIsCurrent()) {
      console.log('dist/ が古いので、はかるためのサイトを別の場所に作ります。');
      site = join(workshop, 'dist');
      await measure(['tests/bench/build-once.ts', site]);
    }
    console.log(`はじめる前　${machineInWords()}`);
    figures = await figuresOf(site, Math.max(1, Number(values.runs) || 1));
  } catch (error) {
    // What the benchmarks themselves raise carries a code and a sentence; the rest is a bug.
    if (!(error instanceof Error && 'code' in error)) throw error;
    process.exitCode = 1;
    console.error(error.message);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  printReport(name, figures);
}
