import type { Folding } from '../text/fold.ts';

/** No word that is marked is longer, spelt out. */
const LONGEST = 24;

/**
 * The pieces of a text that a reader takes for one of the words, spelt as they stand there.
 * @param words folded
 */
export function piecesLike(
  text: string,
  words: readonly string[],
  foldings: readonly Folding[],
): string[] {
  const pieces = new Set<string>();
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 1; end <= Math.min(text.length, start + LONGEST); end += 1) {
      const piece = text.slice(start, end);
      if (/^[\s\p{P}]|[\s\p{P}]$/u.test(piece)) continue;
      if (foldings.some(({ key }) => words.includes(key(piece)))) {
        pieces.add(piece);
        break;
      }
    }
  }
  return [...pieces];
}
