import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readGazetteer } from '../../../src/directory/content/gazetteer.ts';
import type { Context } from '../../../src/tools/import/context.ts';
import { readEditorial } from '../../../src/tools/import/editorial.ts';
import { readKinds } from '../../../src/tools/import/kinds.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

/** A small source file with invented rows that have the shapes and the faults of the real ones. */
export function sourceFile(name: string): unknown {
  return JSON.parse(readFileSync(fixture(`${name}.json`), 'utf8'));
}

/** The shipped gazetteer and words, and the decisions that fit the fixture rows. */
export function context(): Context {
  return {
    towns: readGazetteer('content/gazetteer/municipalities.json').places,
    editorial: readEditorial(fixture('editorial.yaml')),
    kinds: readKinds('content/imported/kinds.yaml'),
  };
}
