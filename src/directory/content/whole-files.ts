import { existsSync } from 'node:fs';
import { z } from 'zod';
import { conceptSchema, spellingSchema, type Concept } from '../schema/concept.ts';
import { datasetSchema, type Dataset } from '../schema/dataset.ts';
import { distressSchema } from '../schema/distress.ts';
import { siteSchema, type Site } from '../schema/site.ts';
import {
  avoidedWordSchema,
  categorySchema,
  hardWordSchema,
  termSchema,
  type Vocabulary,
} from '../schema/vocabulary.ts';
import { fieldOf } from '../schema/parts/field.ts';
import type { Fault } from './faults.ts';
import { filesIn, ownOrShipped } from './files.ts';
import { judge } from './judge.ts';
import { faultAt, type Raw } from './record.ts';
import { readWholeFile } from './read-files.ts';

/** Reads and judges one file that holds a whole list; ids in it must be unique. */
function readList<T>(path: string, item: z.ZodType<T>, faults: Fault[]): T[] {
  const { raw, faults: notation } = readWholeFile(path);
  faults.push(...notation);
  if (!raw) return [];
  const judged = judge(raw, z.array(item));
  faults.push(...judged.faults, ...repeatedIds(raw));
  return judged.entry ?? [];
}

function repeatedIds(raw: Raw): Fault[] {
  if (!Array.isArray(raw.value)) return [];
  const seen = new Set<unknown>();
  return raw.value.flatMap((item: unknown, index) => {
    const id = fieldOf(item, 'id');
    if (id === undefined || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    const remedy = 'どちらかの id を変えるか、一つにまとめてください';
    return [faultAt(raw, [index, 'id'], { expected: 'ほかにない id', value: id, remedy })];
  });
}

/** The vocabulary; each file that a folder lacks is taken from the shipped content. */
export function readVocabulary(folder: string, shipped: string, faults: Fault[]): Vocabulary {
  const path = (name: string): string => ownOrShipped(folder, shipped, `vocabulary/${name}.yaml`);
  return {
    categories: readList(path('categories'), categorySchema, faults),
    needs: readList(path('needs'), termSchema, faults),
    comforts: readList(path('comforts'), termSchema, faults),
    steps: readList(path('steps'), termSchema, faults),
    channels: readList(path('channels'), termSchema, faults),
    audiences: readList(path('audiences'), termSchema, faults),
    wordsAvoid: readList(path('words-avoid'), avoidedWordSchema, faults),
    wordsHard: readList(path('words-hard'), hardWordSchema, faults),
    distress: readList(path('distress-words'), distressSchema, faults),
    concepts: readConcepts(ownOrShipped(folder, shipped, 'vocabulary/concepts'), faults),
    spellings: readList(path('spellings'), spellingSchema, faults),
  };
}

/** What people mean when they search: every file of the folder, one theme each. */
const readConcepts = (folder: string, faults: Fault[]): Concept[] =>
  filesIn(folder, ['.yaml']).flatMap((path) => readList(path, conceptSchema, faults));

/** Registered data sets: `sources.yaml` of the folder, else the shipped one, else none. */
export function readDatasets(folder: string, shipped: string, faults: Fault[]): Dataset[] {
  const path = ownOrShipped(folder, shipped, 'sources.yaml');
  return existsSync(path) ? readList(path, datasetSchema, faults) : [];
}

/** `site.yaml`: the folder's own, never another's. Undefined when faulty. */
export function readSite(path: string, faults: Fault[]): { site?: Site; raw?: Raw } {
  const { raw, faults: notation } = readWholeFile(path);
  faults.push(...notation);
  if (!raw) return {};
  const judged = judge(raw, siteSchema);
  faults.push(...judged.faults);
  return judged.entry ? { site: judged.entry, raw } : { raw };
}
