import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionName } from '../../directory/content/collections.ts';
import { readRaws } from '../../directory/content/raws.ts';
import { readWholeFile, type GuideBody } from '../../directory/content/read-files.ts';
import { idOf } from '../../directory/content/unique.ts';
import type { Raw } from '../../directory/content/record.ts';

/** Content as it is written, with the lines: what the check needs beside the judged content. */
export type RawContent = {
  /** Every entry of every collection. */
  readonly entries: readonly Raw[];
  /** Markdown of the guides. */
  readonly bodies: readonly (GuideBody & { readonly file: string })[];
  /** Site and vocabularies, but not the list of words to avoid. */
  readonly wholes: readonly Raw[];
  /** An entry by collection and id. */
  readonly find: (collection: CollectionName, id: string) => Raw | undefined;
};

const WHOLES = [
  'site.yaml',
  ...['categories', 'needs', 'comforts', 'steps', 'channels', 'audiences'].map(
    (name) => `vocabulary/${name}.yaml`,
  ),
];

/** Reads a content folder once more, without judging it. Faults of notation are not repeated. */
export function readRawContent(root: string): RawContent {
  const { byCollection, bodies } = readRaws(root, undefined, []);
  const byId = new Map(
    Object.entries(byCollection).flatMap(([collection, raws]) =>
      raws.map((raw): [string, Raw] => [`${collection}/${idOf(raw) ?? ''}`, raw]),
    ),
  );
  return {
    entries: Object.values(byCollection).flat(),
    bodies: byCollection.guides.flatMap((raw) => {
      const body = bodies.get(idOf(raw) ?? '');
      return body ? [{ ...body, file: raw.file }] : [];
    }),
    wholes: WHOLES.map((name) => join(root, name))
      .filter((path) => existsSync(path))
      .flatMap((path) => readWholeFile(path).raw ?? []),
    find: (collection, id) => byId.get(`${collection}/${id}`),
  };
}
