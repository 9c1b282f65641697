import type { Facts } from '../facts/shape.ts';
import { NATIONWIDE } from '../index/areas.ts';
import type { FoundPlace } from './gazetteer.ts';

/** How near an entry is to a place: there; for its prefecture or everybody; elsewhere near. */
export const NEAR = { there: 1, serves: 0.6, neighbour: 0.3, away: 0 } as const;

/** Nearness of each row to a place. */
export function nearnessTo(place: FoundPlace, facts: Facts): (row: number) => number {
  const { codes, prefectures } = place;
  const bySet = facts.areas.map((areas): number => {
    const inPrefecture = areas.some((code) => prefectures.includes(code.slice(0, 2)));
    if (codes.length === 0) {
      if (inPrefecture) return NEAR.there;
      return areas.includes(NATIONWIDE) ? NEAR.serves : NEAR.away;
    }
    if (areas.some((code) => codes.includes(code))) return NEAR.there;
    if (areas.some((code) => prefectures.includes(code)) || areas.includes(NATIONWIDE)) {
      return NEAR.serves;
    }
    return inPrefecture ? NEAR.neighbour : NEAR.away;
  });
  return (row) => bySet[facts.areasOf[row] ?? -1] ?? NEAR.away;
}

/** What a meaning counts where nobody said a place: around here, in the same prefecture, elsewhere. */
const UNASKED = { here: 1, prefecture: 0.7, elsewhere: 0.5 } as const;

/** How much each row counts for somebody who looks at the site of a region and names no place. */
export function nearnessUnasked({ home, areas, areasOf }: Facts): (row: number) => number {
  if (home.length === 0) return () => UNASKED.here;
  const own = new Set([...home, NATIONWIDE]);
  const bySet = areas.map((codes): number => {
    if (codes.some((code) => own.has(code))) return UNASKED.here;
    return codes.some((code) => own.has(code.slice(0, 2))) ? UNASKED.prefecture : UNASKED.elsewhere;
  });
  return (row) => bySet[areasOf[row] ?? -1] ?? UNASKED.elsewhere;
}
