import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { SearchAnswer, SearchEngine } from '../../../src/search/engine.ts';
import {
  writeSearchIndex,
  type IndexParts,
  type WrittenIndex,
} from '../../../src/search/index/write.ts';
import { findChromium } from '../../support/chromium.ts';
import { serveSite } from '../serve-site.ts';

/** The engine as the page loads it, and what a test asks of it. */
type EngineModule = { readonly engine: SearchEngine };

/** Files as a browser fetches them: the index, the engine of this site, an empty page. */
export async function writeStage(parts: IndexParts, folder: string): Promise<WrittenIndex> {
  await rm(folder, { recursive: true, force: true });
  const search = join(folder, 'search');
  await mkdir(search, { recursive: true });
  const written = await writeSearchIndex(parts, search);
  // On the site, pages of Astro write these two.
  const { facts, paths } = parts.rows;
  await writeFile(join(search, 'facts.json'), JSON.stringify(facts));
  await writeFile(join(search, 'ids.json'), JSON.stringify(paths.map(bare)));
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="ja"><title>-</title>');
  await writeEngine(folder);
  return written;
}

const bare = (path: string): string => path.replace(/^\/|\/$/g, '');

/** Bundles the engine that the search box imports, minified as on the site. */
async function writeEngine(folder: string): Promise<void> {
  await build({
    entryPoints: ['src/search/shipped-engine.ts'],
    ...{ bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'error' },
    outfile: join(folder, 'engine.js'),
  });
}

/** A browser in front of a stage. */
export type Stage = {
  /** A new page on the stage, with nothing in its cache. */
  readonly open: () => Promise<Page>;
  readonly close: () => Promise<void>;
};

/** Serves a stage as `npm start` serves the site and opens a Chromium before it. */
export async function openStage(folder: string): Promise<Stage> {
  const found = findChromium();
  if (!found.ok) throw new Error(found.message);
  const site = await serveSite(folder);
  const browser: Browser = await chromium.launch({ executablePath: found.path });
  return {
    open: async () => {
      const page = await (await browser.newContext()).newPage();
      await page.goto(site.origin);
      return page;
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Paths and names of the first results, as the engine answers in the page. */
export function askInPage(
  page: Page,
  query: string,
  limit: number,
): Promise<{ urls: string[]; titles: string[] }> {
  return page.evaluate(
    async ([words, most, script]) => {
      const { engine } = (await import(script)) as EngineModule;
      const answer: SearchAnswer = await engine.search(words, {}, { offset: 0, limit: most });
      return {
        urls: answer.hits.map(({ url }) => url),
        titles: answer.hits.map(({ title }) => title),
      };
    },
    [query, limit, '/engine.js'] as const,
  );
}
