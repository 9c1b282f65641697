import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../../../../src/directory/content/types.ts';
import { knownReadings } from '../../../../src/reading/known.ts';
import { createReader } from '../../../../src/reading/reader.ts';
import { contentIndex } from '../../../../src/search/index/content-index.ts';
import { writeSearchIndex, type IndexParts } from '../../../../src/search/index/write.ts';

/** What the index of a content folder is made of, as the build makes it. */
export const partsOf = (content: Content): IndexParts =>
  contentIndex(content, createReader({ ...knownReadings(content), names: [] }).kanaOf);

/** Writes an index as the build does and lets `fetch` find it, as a browser would. */
export async function serveIndex(parts: IndexParts, folder: string): Promise<void> {
  const search = join(folder, 'search');
  await mkdir(search, { recursive: true });
  await writeSearchIndex(parts, search);
  await writeFile(join(search, 'facts.json'), JSON.stringify(parts.rows.facts));
  const ids = parts.rows.paths.map((path) => path.replace(/^\/|\/$/g, ''));
  await writeFile(join(search, 'ids.json'), JSON.stringify(ids));
  globalThis.fetch = (path) => {
    const file = join(folder, typeof path === 'string' ? path : '');
    return Promise.resolve(
      existsSync(file) ? new Response(readFileSync(file)) : new Response(null, { status: 404 }),
    );
  };
}
