import { kilometresBetween, type Point } from '../../directory/distance.ts';
import type { PointsFile } from '../points/points-file.ts';

/** A row of the points file and how far it is. */
export type NearRow = { readonly row: number; readonly kilometres: number };

/** All rows, nearest first; equally far ones keep their order. Kilometres on a straight line. */
export function nearestFirst({ lat, lon }: PointsFile, from: Point): NearRow[] {
  return lat
    .map((y, row) => ({
      row,
      kilometres: kilometresBetween(from, { lat: y / 1e5, lon: (lon[row] ?? NaN) / 1e5 }),
    }))
    .sort((a, b) => a.kilometres - b.kilometres);
}
