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
  /** Markdown of the guides, the ones in やさしい日本語 too. */
  readonly bodies: readonly (GuideBody & { readonly id: string; readonly file: string })[];
  /** Site, vocabularies and words of imported kinds, but not the list of words to avoid. */
  readonly wholes: readonly Raw[];
  /** An entry by collection and id. */
  readonly find: (collection: CollectionName, id: string) => Raw | undefined;
  /** Every id of a collection, faulty entries included. */
  readonly idsOf: (collection: CollectionName) => string[];
};

const WHOLES = [
  'site.yaml',
  'imported/kinds.yaml',
  ...['categories', 'needs', 'comforts', 'steps', 'channels', 'audiences'].map(
    (name) => `vocabulary/${name}.yaml`,
  ),
];

function bodiesWithFiles(
  raws: readonly Raw[],
  bodies: ReadonlyMap<string, GuideBody>,
): RawContent['bodies'] {
  return raws.flatMap((raw) => {
    const id = idOf(raw) ?? '';
    const body = bodies.get(id);
    return body ? [{ ...body, id, file: raw.file }] : [];
  });
}

/** Reads a content folder once more, without judging it. Faults of notation are not repeated. */
export function readRawContent(root: string): RawContent {
  const { byCollection, bodies, easyGuides } = readRaws(root, undefined, []);
  const byId = new Map(
    Object.entries(byCollection).flatMap(([collection, raws]) =>
      raws.map((raw): [string, Raw] => [`${collection}/${idOf(raw) ?? ''}`, raw]),
    ),
  );
  return {
    entries: [...Object.values(byCollection).flat(), ...easyGuides.raws],
    bodies: [
      ...bodiesWithFiles(byCollection.guides, bodies),
      ...bodiesWithFiles(easyGuides.raws, easyGuides.bodies),
    ],
    wholes: WHOLES.map((name) => join(root, name))
      .filter((path) => existsSync(path))
      .flatMap((path) => readWholeFile(path).raw ?? []),
    find: (collection, id) => byId.get(`${collection}/${id}`),
    idsOf: (collection) => byCollection[collection].flatMap((raw) => idOf(raw) ?? []),
  };
}
