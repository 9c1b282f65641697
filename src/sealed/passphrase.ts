import { wordAt } from './word-index.ts';

const PASSPHRASE_WORDS = 6;

/**
 * Six random words of the list (60 bits) with blanks between: a passphrase for a member of staff
 * that can be read aloud and remembered. Together with scrypt this is far beyond guessing.
 */
export function createPassphrase(): string {
  const random = crypto.getRandomValues(new Uint16Array(PASSPHRASE_WORDS));
  // 65,536 is a multiple of 1,024, so every word is equally likely.
  return Array.from(random, (value) => wordAt(value & 1023)).join(' ');
}
