/** A point on the earth, degrees. */
export type Point = { readonly lat: number; readonly lon: number };

const EARTH_KM = 6371;

/** Distance between two points, kilometres (haversine on a sphere, error below 0.6 %). */
export function kilometresBetween(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const half =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
}
