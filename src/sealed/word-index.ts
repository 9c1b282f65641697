import { fold } from './fold.ts';
import { WORDS } from './words.ts';

/** The first three folded kana belong to one word only (a rule of the list). */
export const START_LENGTH = 3;
const LONGEST = 5;

/** The list as it is compared: row number = value, like `WORDS`. */
export const FOLDED: readonly string[] = WORDS.map(fold);

const BY_WORD = new Map(FOLDED.map((word, value) => [word, value]));
const BY_START = new Map(FOLDED.map((word, value) => [word.slice(0, START_LENGTH), value]));

/** The word of a ten-bit value. @throws RangeError for any other number (a fault of the caller) */
export function wordAt(value: number): string {
  const word = WORDS[value];
  if (word === undefined) throw new RangeError(`word value 0–1023 expected, got ${value}`);
  return word;
}

/**
 * The value of one folded piece that stands by itself: a whole word, or at least its first three kana.
 */
export function valueOf(folded: string): number | undefined {
  const whole = BY_WORD.get(folded);
  if (whole !== undefined || folded.length < START_LENGTH) return whole;
  const value = BY_START.get(folded.slice(0, START_LENGTH));
  return value !== undefined && FOLDED[value]?.startsWith(folded) ? value : undefined;
}

/**
 * Reads whole words written together. The folded list is prefix-free, so there is only one way.
 *
 * @returns the values read and `rest`, what stands from the first place where no word fits
 */
export function readWords(folded: string): { values: readonly number[]; rest: string } {
  const values: number[] = [];
  let at = 0;
  while (at < folded.length) {
    let found: number | undefined;
    let length = START_LENGTH - 1;
    while (found === undefined && length < LONGEST) {
      length += 1;
      found = BY_WORD.get(folded.slice(at, at + length));
    }
    if (found === undefined) break;
    values.push(found);
    at += length;
  }
  return { values, rest: folded.slice(at) };
}
