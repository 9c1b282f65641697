/**
 * Numbers as text. The index travels as JSON because every host compresses JSON; a binary file
 * would need its own unpacking in old browsers. A number is written in base 45, the lowest digit
 * first; digits that others follow come from the upper half of the alphabet.
 */
const BASE = 45;
const ALPHABET = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at))
  .filter((letter) => letter !== '"' && letter !== '\\' && letter !== '<' && letter !== '&')
  .join('');
const FIRST = 0x21;
const VALUES = Uint8Array.from({ length: 94 }, (_, at) =>
  Math.max(0, ALPHABET.indexOf(String.fromCharCode(FIRST + at))),
);

/** Writes whole numbers from 0 on. */
export function packNumbers(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    let left = number;
    while (left >= BASE) {
      text += ALPHABET.charAt(BASE + (left % BASE));
      left = Math.floor(left / BASE);
    }
    text += ALPHABET.charAt(left);
  }
  return text;
}

/** Reads what {@link packNumbers} wrote. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let scale = 1;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES[text.charCodeAt(at) - FIRST] ?? 0;
    if (value >= BASE) {
      number += (value - BASE) * scale;
      scale *= BASE;
    } else {
      numbers.push(number + value * scale);
      number = 0;
      scale = 1;
    }
  }
  return numbers;
}

/** How strongly a token stands in an entry: 3 in its name, 2 beside it, 1 in its text. */
export type Strength = 1 | 2 | 3;
/** The entries that have a token, by row, with the strength of each. */
export type Postings = { readonly rows: readonly number[]; readonly strengths: readonly number[] };

const STRENGTHS = 3;

/** Row and strength in one number; stronger is smaller, and most are strong. */
export const postingOf = (row: number, strength: Strength): number =>
  row * STRENGTHS + (STRENGTHS - strength);

/** Writes postings ({@link postingOf}) whose rows rise. */
export function packPostings(postings: readonly number[]): string {
  let before = 0;
  return packNumbers(
    postings.map((posting) => {
      const row = Math.floor(posting / STRENGTHS);
      const step = row - before;
      before = row;
      return step * STRENGTHS + (posting % STRENGTHS);
    }),
  );
}

/** Reads what {@link packPostings} wrote. */
export function unpackPostings(text: string): Postings {
  let row = 0;
  const [rows, strengths]: [number[], number[]] = [[], []];
  for (const number of unpackNumbers(text)) {
    row += Math.floor(number / STRENGTHS);
    rows.push(row);
    strengths.push(STRENGTHS - (number % STRENGTHS));
  }
  return { rows, strengths };
}
