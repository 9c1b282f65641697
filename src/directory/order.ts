import type { Entry } from './entry.ts';
import { compareWeights, weightsOf } from './standing.ts';

const READING = new Intl.Collator('ja');

/** What the order depends on. */
export type OrderOptions = {
  /** `YYYY-MM-DD`, Japan. */
  readonly today: string;
  /** Distance of an entry, kilometres; undefined when not known (listed after the known ones). */
  readonly distance?: (entry: Entry) => number | undefined;
};

/** What 五十音順 needs: reading or, without one, the name; the id decides between equals. */
export type Readable = { readonly reading: string; readonly id: string };

/** Compares in 五十音順. */
export function compareReadings(a: Readable, b: Readable): number {
  return READING.compare(a.reading, b.reading) || (a.id < b.id ? -1 : 1);
}

/**
 * The order of every list: real before sample, confirmed first, near first (`standing.ts`), then
 * by reading. Pure; each entry is judged once.
 */
export function inListingOrder(entries: readonly Entry[], options: OrderOptions): Entry[] {
  return entries
    .map((entry) => ({
      entry,
      id: entry.data.id,
      reading: entry.data.kana ?? entry.data.name,
      weights: weightsOf(
        {
          sample: entry.data.sample,
          verified: entry.data.verified?.date,
          distance: options.distance?.(entry),
        },
        options.today,
      ),
    }))
    .sort((a, b) => compareWeights(a.weights, b.weights) || compareReadings(a, b))
    .map(({ entry }) => entry);
}
