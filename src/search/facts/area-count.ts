import type { FilterCounts } from '../engine.ts';
import { NATIONWIDE } from '../index/areas.ts';

/**
 * Adds up what is found in each place: its own entries, those of its whole prefecture and those
 * for the whole country, each entry once.
 * @param found sets of codes, each with how many entries have it
 */
export function countAreas(
  found: Iterable<readonly [codes: readonly string[], entries: number]>,
): Record<string, number> {
  const own: Record<string, number> = { [NATIONWIDE]: 0 };
  const add = (code: string, entries: number): void => {
    own[code] = (own[code] ?? 0) + entries;
  };
  for (const [codes, entries] of found) {
    if (codes.includes(NATIONWIDE)) {
      add(NATIONWIDE, entries);
      continue;
    }
    for (const code of codes) {
      if (code.length === 2 || !codes.includes(code.slice(0, 2))) add(code, entries);
    }
  }
  const everywhere = own[NATIONWIDE] ?? 0;
  return Object.fromEntries(
    Object.entries(own).map(([code, entries]) => {
      if (code === NATIONWIDE) return [code, entries];
      const prefecture = code.length === 6 ? (own[code.slice(0, 2)] ?? 0) : 0;
      return [code, entries + prefecture + everywhere];
    }),
  );
}

/** How many entries the choice of a municipality would leave. */
export const areaCount = ({ area }: Pick<FilterCounts, 'area'>, code: string): number =>
  area[code] ?? area[code.slice(0, 2)] ?? area[NATIONWIDE] ?? 0;
