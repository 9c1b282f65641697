import { z } from 'zod';
import { pattern } from './parts/pattern.ts';
import { kana, line } from './parts/text.ts';

/** How a word is read where the dictionary errs: one item of `content/vocabulary/readings.yaml`. */
export const wordReadingSchema = z.strictObject({
  /** The word as it is written on the pages. */
  word: line,
  /** Its reading, in hiragana. */
  kana,
  /** Only where the text before the word ends with this (regular expression). */
  before: pattern.optional(),
  /** Only where the text after the word begins with this (regular expression). */
  after: pattern.optional(),
});

/** How a word is read. */
export type WordReading = z.output<typeof wordReadingSchema>;
