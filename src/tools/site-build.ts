import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import { forgetContent, loadContent } from '../directory/content/load.ts';
import type { Content } from '../directory/content/types.ts';
import { hasFurigana } from '../directory/furigana.ts';
import { knownReadings } from '../reading/known.ts';
import { createReader } from '../reading/reader.ts';
import { contentIndex } from '../search/index/content-index.ts';
import { writeSearchIndex, type WrittenIndex } from '../search/index/write.ts';
import { makeSuggestions } from '../search/suggest/make.ts';
import { refuseUnready } from './build-gate.ts';
import { inputsFingerprint } from './build-inputs.ts';
import { preloadIslands } from './islands/preload.ts';
import { writeFurigana } from './ruby/write.ts';
import { writePointTiles } from './point-tiles/write.ts';
import { DIST, stampSite, WORKSHOP } from './site-state.ts';

/** What a build produced. */
export type BuiltSite = { readonly entries: number };

/** Options of {@link buildSite}. */
export type BuildOptions = {
  /**
   * Absolute path of a folder for the site instead of `dist/`, which is then left alone. Inside the
   * project, Astro keeps its intermediate files there too and builds do not meet.
   */
  readonly into?: string;
};

/**
 * Builds the site from `content/` into `dist/`: pages, the same with ふりがな, map points, search index.
 *
 * `dist/` is replaced only by a whole new site: when anything fails, the old one stays as it was.
 *
 * @throws ContentError when the content is faulty, BuildRefused when it has no key it may use
 */
export async function buildSite({ into }: BuildOptions = {}): Promise<BuiltSite> {
  forgetContent();
  const content = loadContent();
  refuseUnready(content);
  const fingerprint = inputsFingerprint();

  const fresh = into ?? join(WORKSHOP, 'dist');
  const index = `${fresh}.index`;
  for (const old of [fresh, index]) await rm(old, { recursive: true, force: true });
  await mkdir(dirname(fresh), { recursive: true });
  // The index before the pages, so that what it needs is not in memory beside what they need.
  const { records } = await writeSearch(content, index);
  await build({
    outDir: fresh,
    logLevel: 'warn',
    // Two builds at once must not write the same cache.
    ...(into === undefined ? {} : { cacheDir: `${into}.cache` }),
  });
  await preloadIslands(fresh, 'contact/**/index.html');
  if (hasFurigana(content.site)) writeFurigana(fresh, content);
  await writePointTiles(content, fresh);
  // Beside the lists that pages of Astro write there.
  await cp(index, join(fresh, 'search'), { recursive: true });
  await rm(index, { recursive: true });
  if (into !== undefined) return { entries: records };

  await rm(DIST, { recursive: true, force: true });
  await rename(fresh, DIST);
  stampSite(fingerprint);
  return { entries: records };
}

async function writeSearch(content: Content, folder: string): Promise<WrittenIndex> {
  const { kanaOf } = createReader({ ...knownReadings(content), names: [] });
  const parts = contentIndex(content, kanaOf);
  const written = await writeSearchIndex(parts, folder);
  const suggestions = JSON.stringify(makeSuggestions(content, parts));
  await writeFile(join(folder, 'suggestions.json'), suggestions);
  return written;
}
