import { z } from 'zod';
import { says } from './parts/says.ts';
import { kana, line } from './parts/text.ts';

/** A part of a regular expression (Unicode) that looks at the letters beside a word. */
const beside = line.refine(
  (text) => {
    try {
      new RegExp(text, 'u');
      return true;
    } catch {
      return false;
    }
  },
  says('正規表現', '記号 ( ) [ ] * + ? の対応を見直してください'),
);

/** How a word is read where the dictionary errs: one item of `content/vocabulary/readings.yaml`. */
export const wordReadingSchema = z.strictObject({
  /** The word as it is written on the pages. */
  word: line,
  /** Its reading, in hiragana. */
  kana,
  /** Only where the text before the word ends with this (regular expression). */
  before: beside.optional(),
  /** Only where the text after the word begins with this (regular expression). */
  after: beside.optional(),
});

/** How a word is read. */
export type WordReading = z.output<typeof wordReadingSchema>;
