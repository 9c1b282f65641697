import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { misusedCategory } from './category-use.ts';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import { withDatasets } from './datasets.ts';
import { ContentError, sortFaults, type Fault } from './faults.ts';
import { ownOrShipped } from './files.ts';
import { readGazetteer } from './gazetteer.ts';
import { easyGuidesOf } from './easy-guides.ts';
import { judge } from './judge.ts';
import { readRaws } from './raws.ts';
import { readReadings } from './readings.ts';
import { danglingReferences } from './references.ts';
import { scaleFolder } from './scale.ts';
import { targetsOf } from './targets.ts';
import type { Content } from './types.ts';
import { repeatedEntries } from './unique.ts';
import { readDatasets, readSite, readVocabulary } from './whole-files.ts';

export type { Content } from './types.ts';

/** Options of {@link readContent}. */
export type ReadOptions = {
  /** Folder whose gazetteer, vocabulary and sources stand in for missing ones. */
  readonly shipped?: string;
  /** `national`, or a folder with more bulk entries (scale.ts); default `ENGAWA_SCALE`. */
  readonly scale?: string | undefined;
};

/**
 * Reads a whole content folder: entries in YAML, guides in Markdown, bulk rows in JSON Lines.
 *
 * All faults come back at once, sorted by file and line. `content` holds what could be read; it is
 * whole only when `faults` is empty, and `content.site` throws when `site.yaml` itself is faulty.
 * @param folder absolute, or relative to the working directory
 */
export function readContent(
  folder: string,
  options: ReadOptions = {},
): { content: Content; faults: readonly Fault[] } {
  const root = resolve(folder);
  const shipped = resolve(options.shipped ?? 'content');
  const faults: Fault[] = [];

  const vocabulary = readVocabulary(root, shipped, faults);
  const datasets = readDatasets(root, shipped, faults);
  const readings = readReadings(root, shipped, faults);
  const gazetteer = readGazetteer(ownOrShipped(root, shipped, 'gazetteer/municipalities.json'));
  faults.push(...gazetteer.faults);
  const own = readSite(join(root, 'site.yaml'), faults);
  const raws = readRaws(
    root,
    scaleFolder(root, options.scale ?? process.env['ENGAWA_SCALE']),
    faults,
  );

  const targets = targetsOf(raws, vocabulary, datasets, gazetteer.places);
  if (own.raw) faults.push(...danglingReferences(own.raw, 'site', targets));

  const registered = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  const categories = new Map(vocabulary.categories.map((category) => [category.id, category]));
  const judgeAll = <T>(name: CollectionName, schema: z.ZodType<T>): T[] => {
    faults.push(...repeatedEntries(raws.byCollection[name]));
    return raws.byCollection[name].flatMap((written) => {
      const raw = withDatasets(written, registered);
      const judged = judge(raw, schema);
      faults.push(
        ...judged.faults,
        ...danglingReferences(raw, name, targets),
        ...misusedCategory(raw, name, categories),
      );
      return judged.entry === undefined ? [] : [judged.entry];
    });
  };

  const easyGuides = easyGuidesOf(raws.easyGuides, targets.guides, faults);
  const lists = {
    organizations: judgeAll('organizations', COLLECTIONS.organizations),
    programs: judgeAll('programs', COLLECTIONS.programs),
    gatherings: judgeAll('gatherings', COLLECTIONS.gatherings),
    employers: judgeAll('employers', COLLECTIONS.employers),
    hotlines: judgeAll('hotlines', COLLECTIONS.hotlines),
    guides: judgeAll('guides', COLLECTIONS.guides).map((guide) => ({
      ...guide,
      body: raws.bodies.get(guide.id)?.text ?? '',
      easy: easyGuides.get(guide.id),
    })),
  };
  const sorted = sortFaults(faults);
  const content: Content = {
    get site() {
      if (own.site) return own.site;
      throw new ContentError(sorted);
    },
    vocabulary,
    ...lists,
    places: gazetteer.places,
    readings,
    datasets,
  };
  return { content, faults: sorted };
}
