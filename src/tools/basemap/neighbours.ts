import type { Position } from 'geojson';
import type { Shape } from './geojson.ts';
import { lonLat, polygonsOf } from './rings.ts';

const CELLS_PER_DEGREE = 25;

/**
 * Natural Earth's land without Japan: any outline that comes within about 5 km of a Japanese coast
 * is Japan itself, drawn more coarsely, and would show twice.
 */
export function neighbouringLand(land: readonly Shape[], japan: readonly Shape[]): Shape[] {
  const coast = new Set<string>();
  for (const [ring] of japan.flatMap(polygonsOf)) {
    for (const position of ring ?? []) {
      const [x, y] = cell(position);
      for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) coast.add(`${x + dx},${y + dy}`);
    }
  }
  const isJapan = (shape: Shape): boolean =>
    polygonsOf(shape).some(([ring]) => ring?.some((p) => coast.has(cell(p).join(','))));
  return land.filter((shape) => !isJapan(shape)).map((shape) => ({ ...shape, properties: {} }));
}

function cell(position: Position): readonly [number, number] {
  const [lon, lat] = lonLat(position);
  return [Math.round(lon * CELLS_PER_DEGREE), Math.round(lat * CELLS_PER_DEGREE)];
}
