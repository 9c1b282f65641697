import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COLLECTIONS } from '../../directory/content/collections.ts';
import type { Imported } from './draft.ts';
import { mergeDrafts, type Difference, type Merged } from './merge.ts';

/** Collections that importers write. */
const IMPORTED_COLLECTIONS = ['organizations', 'programs', 'hotlines'] as const;
type ImportedCollection = (typeof IMPORTED_COLLECTIONS)[number];

/** One file to write: its path below the content folder and its text. */
export type OutputFile = { path: string; lines: number; text: string };

/**
 * The files of all importers, which come in order of precedence: for each collection and source one
 * JSON Lines file, sorted by id, the same bytes for the same input. What merged sources say
 * differently is added to `differences`.
 */
export function outputFiles(
  imports: readonly Imported[],
  differences: Difference[] = [],
  folder = 'imported',
): readonly OutputFile[] {
  return IMPORTED_COLLECTIONS.flatMap((collection) => {
    const merged = mergedEntries(imports, collection, differences);
    return imports.flatMap(({ source }) => {
      const own = merged.filter((item) => item.source === source).map(({ entry }) => entry);
      return own.length === 0 ? [] : [fileOf(folder, collection, source, own)];
    });
  });
}

function mergedEntries(
  imports: readonly Imported[],
  collection: ImportedCollection,
  differences: Difference[],
): readonly Merged<{ id: string }>[] {
  return mergeDrafts<{ id: string }>(
    imports.map((one) => ({ source: one.source, drafts: one[collection] })),
    differences,
  );
}

function fileOf(
  folder: string,
  collection: ImportedCollection,
  source: string,
  entries: readonly { id: string }[],
): OutputFile {
  const order = Object.keys(COLLECTIONS[collection].shape);
  const lines = entries
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((entry) => `${JSON.stringify(inOrder(entry, order))}\n`);
  return {
    path: join(folder, collection, `${source}.jsonl`),
    lines: lines.length,
    text: lines.join(''),
  };
}

/** Fields in the order of the schema, without empty lists: short lines that compare well. */
function inOrder(entry: object, order: readonly string[]): Record<string, unknown> {
  const known = Object.entries(entry).filter(
    ([, value]) => !(Array.isArray(value) && value.length === 0),
  );
  const place = ([field]: [string, unknown]) => {
    const at = order.indexOf(field);
    return at === -1 ? order.length : at;
  };
  return Object.fromEntries(known.toSorted((one, other) => place(one) - place(other)));
}

/** Writes the files below a content folder. */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  for (const { path, text } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
