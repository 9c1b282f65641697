import type { Point } from 'geojson';
import { capitalCodes } from './capitals.ts';
import type { Gazetteer, MunicipalityRow } from './gazetteer.ts';
import type { Shape } from './geojson.ts';

/** Rank of a place name: 1 is shown first (capitals, designated cities), 4 last (wards). */
export type PlaceRank = 1 | 2 | 3 | 4;

/** City, town and ward names at their office. Properties: n name, c five-digit code, r rank. */
export function placeNames({ rows }: Gazetteer): Shape<Point>[] {
  const capitals = capitalCodes(rows);
  return rows.map((row) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [row.lon, row.lat] },
    properties: { n: shortName(row), c: row.code, r: rank(row, capitals) },
  }));
}

function rank(row: MunicipalityRow, capitals: ReadonlySet<string>): PlaceRank {
  if (capitals.has(row.code) || row.type === 'd') return 1;
  if (row.type === 'c' || row.type === 't') return 2;
  return row.type === 'w' ? 4 : 3;
}

/** A ward stands inside its city on the map, so the city's name before it is dropped. */
function shortName({ name, type }: MunicipalityRow): string {
  return type === 'w' ? name.replace(/^.*?市(?=.)/, '') : name;
}
