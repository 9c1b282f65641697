import { join } from 'node:path';
import type { Polygon } from 'geojson';
import { presentLimits } from './former-limits.ts';
import { type Gazetteer, readGazetteer } from './gazetteer.ts';
import { readShapes, type Shape } from './geojson.ts';

/** How far outlines were simplified: a 8 m, b 40 m, c 150 m, d 600 m. */
export type Detail = 'a' | 'b' | 'c' | 'd';

/** One prefecture, municipality and line set at one level of detail. */
export type Outlines = {
  readonly prefectures: readonly Shape[];
  readonly prefectureLimits: readonly Shape[];
  readonly municipalityLimits: readonly Shape[];
};

export type Sources = {
  readonly gazetteer: Gazetteer;
  readonly outlines: Readonly<Record<Detail, Outlines>>;
  /** Natural Earth land, Japan included (it is taken out later). */
  readonly land: readonly Shape[];
  readonly lakes: readonly Shape<Polygon>[];
  readonly rail: readonly Shape[];
  readonly stations: readonly Shape[];
};

/** Reads the whole source folder; its file list is in docs/decisions/basemap.md.
 * @throws BasemapError naming the first file that is missing or broken. */
export function readSources(folder: string): Sources {
  const shapes = (name: string): Shape[] => readShapes(join(folder, `${name}.geojson.gz`));
  const outlines = (detail: Detail): Outlines => ({
    prefectures: shapes(`levels/pref_${detail}`),
    prefectureLimits: shapes(`levels/preflines_${detail}`),
    municipalityLimits: presentLimits(shapes(`levels/munilines_${detail}`)),
  });
  return {
    gazetteer: readGazetteer(join(folder, 'municipalities.json')),
    outlines: { a: outlines('a'), b: outlines('b'), c: outlines('c'), d: outlines('d') },
    land: shapes('ne_land_c'),
    lakes: shapes('ne_lakes_c').filter(isPolygon),
    rail: shapes('rail_lines_n02'),
    stations: shapes('stations_n02'),
  };
}

function isPolygon(shape: Shape): shape is Shape<Polygon> {
  return shape.geometry.type === 'Polygon';
}
