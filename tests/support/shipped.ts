import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { inject } from 'vitest';
import { readContent } from '../../src/directory/content/read.ts';
import type { Content } from '../../src/directory/content/types.ts';
import { SHIPPED_FILE } from './shipped-place.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of this run, made by `shipped-place.ts`. */
    shippedFolder: string;
  }
}

/**
 * The shipped content as {@link readContent} reads it, once in a run: each file of tests has a
 * process memory of its own, and would take a second to read what another has read already. It is
 * only data, so that the copy is the same in everything. Whether it has faults is asked where it is
 * read itself (`content/shipped.test.ts`).
 */
export function shippedContent(): Content {
  const file = join(inject('shippedFolder'), SHIPPED_FILE);
  if (existsSync(file)) return deserialize(readFileSync(file)) as Content;
  const { content } = readContent('content');
  // Whole at once: another file of tests may be looking for it.
  const mine = `${file}-${crypto.randomUUID()}`;
  writeFileSync(mine, serialize({ ...content }));
  renameSync(mine, file);
  return content;
}
