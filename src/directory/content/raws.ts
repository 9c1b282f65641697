import { join } from 'node:path';
import { DATA_COLLECTIONS, type CollectionName } from './collections.ts';
import type { Fault } from './faults.ts';
import { readBulkFiles, readEntryFiles, readGuideFiles, type GuideBody } from './read-files.ts';
import type { Raw } from './record.ts';
import { dropKnown } from './unique.ts';

/** Every entry of a folder as it is written, before any schema looked at it. */
export type Raws = {
  readonly byCollection: Readonly<Record<CollectionName, readonly Raw[]>>;
  /** Markdown of the guides, by id. */
  readonly bodies: ReadonlyMap<string, GuideBody>;
  /** Guides in やさしい日本語, with their Markdown by id. */
  readonly easyGuides: {
    readonly raws: readonly Raw[];
    readonly bodies: ReadonlyMap<string, GuideBody>;
  };
};

/**
 * Reads every entry file and bulk file of a folder.
 * @param scale folder with more bulk files, see scale.ts
 * @param faults collects the faults of notation
 */
export function readRaws(root: string, scale: string | undefined, faults: Fault[]): Raws {
  const guides = readGuideFiles(join(root, 'guides'));
  const easyGuides = readGuideFiles(join(root, 'guides/easy'));
  faults.push(...guides.faults, ...easyGuides.faults);
  const byCollection: Record<CollectionName, readonly Raw[]> = {
    organizations: [],
    programs: [],
    gatherings: [],
    employers: [],
    hotlines: [],
    guides: guides.raws,
  };
  for (const name of DATA_COLLECTIONS) {
    const files = readEntryFiles(join(root, name));
    const bulk = readBulkFiles(join(root, 'imported', name));
    faults.push(...files.faults, ...bulk.faults);
    const own = [...files.raws, ...bulk.raws];
    if (scale === undefined) {
      byCollection[name] = own;
      continue;
    }
    const more = readBulkFiles(join(scale, name));
    faults.push(...more.faults);
    byCollection[name] = [...own, ...dropKnown(more.raws, own)];
  }
  return { byCollection, bodies: guides.bodies, easyGuides };
}
