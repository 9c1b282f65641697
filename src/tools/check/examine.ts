import { resolve } from 'node:path';
import { sortFaults, type Fault } from '../../directory/content/faults.ts';
import { readContent } from '../../directory/content/read.ts';
import { hardToRead, missingReadings, type Advice } from './advice.ts';
import { avoidedInContent } from './content-words.ts';
import { futureDates, staleEntries, type Stale } from './dates.ts';
import { easyAdvice } from './easy.ts';
import { endings, type Ending } from './endings.ts';
import { deadLinks } from './links.ts';
import { impossiblePhones, oddlyDividedPhones } from './phones.ts';
import { readRawContent } from './raw-content.ts';
import { doubtfulSchedules } from './schedules.ts';
import { sitePaths } from './site-paths.ts';
import { avoidedInProgram } from './source-words.ts';
import { twins } from './twins.ts';

/** What the check found. */
export type Findings = {
  /** The folder that was read. */
  readonly folder: string;
  /** The day it was examined for, `YYYY-MM-DD`, Japan. */
  readonly day: string;
  /** Entries that could be read, by collection. */
  readonly counts: Readonly<Record<string, number>>;
  /** What must be mended: notation, dead links, impossible phone numbers, words to avoid. */
  readonly faults: readonly Fault[];
  /** What should be confirmed again. */
  readonly stale: readonly Stale[];
  /** Gatherings whose dates have run out, or soon will. */
  readonly gatherings: readonly Ending[];
  /** What would help readers. */
  readonly advice: readonly Advice[];
};

/**
 * Examines a content folder, and the program for words to avoid.
 * @param today `YYYY-MM-DD`, Japan
 * @param program folder of the program, or undefined to look at the content only
 */
export function examine(folder: string, today: string, program: string | undefined): Findings {
  const { content, faults } = readContent(folder);
  const raw = readRawContent(resolve(folder));
  const avoid = content.vocabulary.wordsAvoid;
  const { organizations, programs, gatherings, employers, guides, hotlines } = content;
  const lists = { organizations, programs, gatherings, employers, guides, hotlines };
  return {
    folder,
    day: today,
    counts: Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length])),
    faults: sortFaults([
      ...faults,
      ...doubtfulSchedules(content, raw),
      ...futureDates(content, raw, today),
      ...deadLinks(raw, sitePaths(content, raw)),
      ...impossiblePhones(raw),
      ...avoidedInContent(raw, avoid),
      ...(program === undefined ? [] : avoidedInProgram(program, avoid)),
    ]),
    stale: staleEntries(content, raw, today),
    gatherings: endings(content, raw, today),
    advice: [
      ...hardToRead(content, raw),
      ...easyAdvice(content, raw),
      ...missingReadings(content, raw),
      ...oddlyDividedPhones(raw),
      ...twins(content, raw),
    ],
  };
}
