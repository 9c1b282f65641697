import type { Position } from 'geojson';
import { lonLat } from '../rings.ts';

/** Border lines as a plane graph. Every segment is two half edges: `2k` and, back, `2k + 1`. */
export type Graph = {
  /** Longitude and latitude of each corner. */
  readonly corners: readonly (readonly [lon: number, lat: number])[];
  /** Corner at which a half edge begins. */
  readonly from: readonly number[];
  /** The half edge that follows one when its face is kept on the left hand. */
  readonly next: readonly number[];
};

/** Where a half edge ends is where its way back begins. */
export const back = (edge: number): number => edge ^ 1;

/**
 * Joins lines that share corners exactly (all of them come from one topology). A segment that two
 * lines share counts once.
 */
export function graphOf(lines: Iterable<readonly Position[]>): Graph {
  const corners: (readonly [number, number])[] = [];
  const numbers = new Map<string, number>();
  const cornerOf = (position: Position): number => {
    const key = position.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    corners.push(lonLat(position));
    numbers.set(key, corners.length - 1);
    return corners.length - 1;
  };
  const from: number[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    let last: number | undefined;
    for (const position of line) {
      const here = cornerOf(position);
      if (last !== undefined && last !== here) {
        const key = `${Math.min(last, here)} ${Math.max(last, here)}`;
        if (!seen.has(key)) from.push(last, here);
        seen.add(key);
      }
      last = here;
    }
  }
  return { corners, from, next: nextOf(corners, from) };
}

/** At each corner the leaving edges in the order of their angle; a face turns as sharply left as it can. */
function nextOf(corners: Graph['corners'], from: readonly number[]): number[] {
  const leaving: number[][] = corners.map(() => []);
  for (const [edge, corner] of from.entries()) leaving[corner]?.push(edge);
  const angle = (edge: number): number => {
    const [ax, ay] = corners[from[edge] ?? 0] ?? [0, 0];
    const [bx, by] = corners[from[back(edge)] ?? 0] ?? [0, 0];
    return Math.atan2(by - ay, bx - ax);
  };
  const next = new Array<number>(from.length);
  for (const edges of leaving) {
    edges.sort((a, b) => angle(a) - angle(b));
    for (const [index, edge] of edges.entries()) {
      next[back(edge)] = edges[(index + edges.length - 1) % edges.length] ?? edge;
    }
  }
  return next;
}
