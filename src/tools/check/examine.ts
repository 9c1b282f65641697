import { resolve } from 'node:path';
import { sortFaults, type Fault } from '../../directory/content/faults.ts';
import { readContent } from '../../directory/content/read.ts';
import { adviceOn, type Advice } from './advice.ts';
import { avoidedInContent } from './content-words.ts';
import { futureDates, staleEntries, type Stale } from './dates.ts';
import { readRawContent } from './raw-content.ts';
import { doubtfulSchedules } from './schedules.ts';
import { avoidedInProgram } from './source-words.ts';

/** What the check found. */
export type Findings = {
  /** The folder that was read. */
  readonly folder: string;
  /** Entries that could be read, by collection. */
  readonly counts: Readonly<Record<string, number>>;
  /** What must be mended; the site is not built before. Words to avoid are among them. */
  readonly faults: readonly Fault[];
  /** What should be confirmed again. */
  readonly stale: readonly Stale[];
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
    counts: Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length])),
    faults: sortFaults([
      ...faults,
      ...doubtfulSchedules(content, raw),
      ...futureDates(content, raw, today),
      ...avoidedInContent(raw, avoid),
      ...(program === undefined ? [] : avoidedInProgram(program, avoid)),
    ]),
    stale: staleEntries(content, raw, today),
    advice: adviceOn(content, raw),
  };
}
