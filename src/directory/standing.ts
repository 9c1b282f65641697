import { levelOf, type Freshness } from './freshness.ts';

// The order of every list, apart from the reading: small, because the search needs it in the
// browser, where the day is another one than at build time.

const RANK: Readonly<Record<Freshness['level'], number>> = { confirmed: 0, ageing: 1, stale: 2 };

/** What decides the place of an entry before its reading does. */
export type Standing = {
  readonly sample: boolean;
  /** Day of the last confirmation, `YYYY-MM-DD`; undefined when nobody ever confirmed. */
  readonly verified: string | undefined;
  /** Distance in any unit; undefined when not known (listed after the known ones). */
  readonly distance?: number | undefined;
};

/**
 * A standing on a day as numbers to compare, the weightiest first: real before sample, confirmed
 * first, near first.
 * @param today `YYYY-MM-DD`, Japan
 */
export function weightsOf({ sample, verified, distance }: Standing, today: string): number[] {
  return [sample ? 1 : 0, RANK[levelOf(verified, today)], distance ?? Number.MAX_VALUE];
}

/** Compares the first weights that differ; 0 when none does. */
export function compareWeights(a: readonly number[], b: readonly number[]): number {
  for (const [index, weight] of a.entries()) {
    const difference = weight - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
