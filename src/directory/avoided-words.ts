import type { AvoidedWord } from './schema/vocabulary.ts';

/** A word found in a text that people should not meet here. */
export type AvoidedHit = {
  /** The words as they stand in the text. */
  readonly found: string;
  /** Position in the text, UTF-16 units. */
  readonly index: number;
  /** The rule that found it. */
  readonly word: AvoidedWord;
};

/** Finds words to avoid, in the order of the text. Longer expressions that are fine are left out. */
export function findAvoided(text: string, words: readonly AvoidedWord[]): AvoidedHit[] {
  return words
    .flatMap((word) => {
      // Same length, so that positions stay true.
      const masked = word.allowed.reduce(
        (masking, fine) => masking.replaceAll(fine, '〓'.repeat(fine.length)),
        text,
      );
      return [...masked.matchAll(new RegExp(word.pattern, 'gu'))].map((match) => ({
        found: match[0],
        index: match.index,
        word,
      }));
    })
    .sort((a, b) => a.index - b.index);
}
