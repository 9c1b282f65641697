import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { forgetContent, loadContent } from '../directory/content/load.ts';
import { searchRecords } from '../search/index/records.ts';
import { writeSearchIndex } from '../search/index/write.ts';
import { refuseUnready } from './build-gate.ts';
import { inputsFingerprint } from './build-inputs.ts';
import { DIST, stampSite, WORKSHOP } from './site-state.ts';

/** What a build produced. */
export type BuiltSite = { readonly entries: number };

/**
 * Builds the site from `content/` into `dist/`: pages, map points, search index.
 *
 * `dist/` is replaced only by a whole new site: when anything fails, the old one stays as it was.
 *
 * @throws ContentError when the content is faulty, BuildRefused when it has no key it may use
 */
export async function buildSite(): Promise<BuiltSite> {
  forgetContent();
  const content = loadContent();
  refuseUnready(content);
  const fingerprint = inputsFingerprint();

  const fresh = join(WORKSHOP, 'dist');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(WORKSHOP, { recursive: true });
  await build({ outDir: fresh, logLevel: 'warn' });
  const { records } = await writeSearchIndex(searchRecords(content), join(fresh, 'pagefind'));

  await rm(DIST, { recursive: true, force: true });
  await rename(fresh, DIST);
  stampSite(fingerprint);
  return { entries: records };
}
