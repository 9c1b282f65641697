import type { Position } from 'geojson';
import former from './former-limits.json' with { type: 'json' };
import type { Shape } from './geojson.ts';

/** Degrees; ends of lines are the same at every level of detail. */
const SAME = 1e-5;

/**
 * Limits that still are some. The data are older than the wards of 2024: lines inside of what is one
 * ward now are left out, known by their two ends.
 */
export function presentLimits(limits: readonly Shape[]): Shape[] {
  return limits.filter(({ geometry }) => {
    if (geometry.type !== 'LineString') return true;
    const [first, last] = [geometry.coordinates[0], geometry.coordinates.at(-1)];
    return !former.some(
      ({ ends: [a, b] }) => (meet(first, a) && meet(last, b)) || (meet(first, b) && meet(last, a)),
    );
  });
}

function meet(a: Position | undefined, b: Position | undefined): boolean {
  const [ax = NaN, ay = NaN] = a ?? [];
  const [bx = NaN, by = NaN] = b ?? [];
  return Math.abs(ax - bx) < SAME && Math.abs(ay - by) < SAME;
}
