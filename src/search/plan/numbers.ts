import type { Store } from '../store/store.ts';
import { numberToken } from '../store/shape.ts';
import { NUMBER_ENDS } from '../text/digits.ts';
import type { Ranked } from './rank.ts';

/** Entries whose telephone number is, or ends with, these digits. */
export async function findNumber(digits: string, store: Store): Promise<Ranked> {
  const ends = NUMBER_ENDS.filter((length) => length < digits.length).map((n) => digits.slice(-n));
  const tokens = [digits, ...ends.reverse()].map(numberToken);
  const postings = await store.postings(tokens);
  // The end of a whole number must not stand for another number that ends alike.
  const enough = digits.length < WHOLE_NUMBER ? tokens : tokens.slice(0, 1);
  const found = enough.map((token) => postings.get(token)).find((one) => one !== undefined);
  return {
    rows: found?.rows ?? [],
    reasonsFor: () => [{ by: 'number', word: digits }],
  };
}

/** From this many digits on it is a whole number with its area code. */
const WHOLE_NUMBER = 9;
