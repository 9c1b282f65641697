import type { Entry } from './entry.ts';
import { freshnessOf, type Freshness } from './freshness.ts';

const RANK: Readonly<Record<Freshness['level'], number>> = { confirmed: 0, ageing: 1, stale: 2 };
const READING = new Intl.Collator('ja');

/** What the order depends on. */
export type OrderOptions = {
  /** `YYYY-MM-DD`, Japan. */
  readonly today: string;
  /** Distance of an entry, kilometres; undefined when not known (listed after the known ones). */
  readonly distance?: (entry: Entry) => number | undefined;
};

/**
 * The order of every list: real before sample, confirmed first, near first, then by reading.
 * Pure; each entry is judged once.
 */
export function inListingOrder(entries: readonly Entry[], options: OrderOptions): Entry[] {
  return entries
    .map((entry) => ({
      entry,
      sample: entry.data.sample ? 1 : 0,
      rank: RANK[freshnessOf(entry.data.verified, options.today).level],
      distance: options.distance?.(entry) ?? Infinity,
      reading: entry.data.kana ?? entry.data.name,
    }))
    .sort(
      (a, b) =>
        a.sample - b.sample ||
        a.rank - b.rank ||
        (a.distance === b.distance ? 0 : a.distance - b.distance) ||
        READING.compare(a.reading, b.reading) ||
        (a.entry.data.id < b.entry.data.id ? -1 : 1),
    )
    .map(({ entry }) => entry);
}
