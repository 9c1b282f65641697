import type { Position } from 'geojson';
import type { Shape } from './geojson.ts';

/** Polygons of a shape, each a list of rings (the first is the outline, the rest are holes). */
export function polygonsOf({ geometry }: Shape): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** Longitude and latitude; a position that has fewer numbers is broken data. */
export function lonLat(position: Position): readonly [lon: number, lat: number] {
  const [lon, lat] = position;
  if (lon === undefined || lat === undefined) throw new RangeError('position without coordinates');
  return [lon, lat];
}

/** Whether a point lies inside a polygon (even-odd rule, holes included). Degrees, flat plane. */
export function contains(
  polygon: readonly Position[][],
  [x, y]: readonly [number, number],
): boolean {
  let inside = false;
  for (const ring of polygon) {
    eachEdge(ring, (ax, ay, bx, by) => {
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  }
  return inside;
}

/** Calls `visit` with both ends of every edge of a ring. */
export function eachEdge(
  ring: readonly Position[],
  visit: (ax: number, ay: number, bx: number, by: number) => void,
): void {
  for (const [index, position] of ring.entries()) {
    const next = ring[(index + 1) % ring.length];
    if (next !== undefined) visit(...lonLat(position), ...lonLat(next));
  }
}

/** Twice the area of a ring in square degrees, without sign; good enough to find the largest. */
export function ringSize(ring: readonly Position[]): number {
  let sum = 0;
  eachEdge(ring, (ax, ay, bx, by) => (sum += ax * by - bx * ay));
  return Math.abs(sum);
}
