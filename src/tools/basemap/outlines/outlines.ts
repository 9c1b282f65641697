import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MunicipalityRow } from '../gazetteer.ts';
import type { Shape } from '../geojson.ts';
import { polygonsOf } from '../rings.ts';
import { type Face, facesOf } from './faces.ts';
import { ownersOf } from './owners.ts';

/** Municipalities as TopoJSON: object `m`, whose geometries have the five-digit code as `id`. The
 * last one, without id, is land of which the borders are not known. */
export type Outlines = Topology<{ m: GeometryCollection }>;

/** Corners of the finished file lie on a grid of this many steps over the whole country. */
const GRID = 2 ** 18;
/** Pieces smaller than this are left out, unless they are all of a town (square degrees, 3 ha). */
const SMALL = 3e-6;

/**
 * Builds the areas of municipalities from what the map is drawn of: outlines of the prefectures
 * (`pref` = code) and the limits between municipalities, both of one topology. A ward of a
 * designated city is an area of its own, the city is the sum of its wards.
 */
export function outlinesOf(
  prefectures: readonly Shape[],
  limits: readonly Shape[],
  rows: readonly MunicipalityRow[],
): Outlines {
  const codes = new Map<string, string>();
  for (const shape of prefectures) {
    for (const corner of polygonsOf(shape).flat(2)) {
      codes.set(corner.join(), String(shape.properties['pref']));
    }
  }
  const faces = facesOf([
    ...prefectures.flatMap((shape) => polygonsOf(shape).flat()),
    ...limits.flatMap(linesOf),
  ]);
  const owners = ownersOf(
    faces,
    rows.filter(({ type }) => type !== 'd'),
    (corner) => codes.get(corner.join()),
  );
  const byOwner = Map.groupBy(faces.keys(), (index) => owners[index]);
  const features = [...byOwner]
    .sort(([a = '99999'], [b = '99999']) => (a < b ? -1 : 1))
    .map(([id, indexes]) => ({
      type: 'Feature' as const,
      ...(id === undefined ? {} : { id }),
      properties: {},
      geometry: together(indexes.flatMap((index) => faces[index] ?? [])),
    }));
  const m: FeatureCollection = { type: 'FeatureCollection', features };
  return topology({ m }, GRID) as Outlines;
}

function together(faces: readonly Face[]): MultiPolygon {
  const sorted = [...faces].sort((a, b) => b.size - a.size);
  const kept = sorted.filter(({ size }, index) => index === 0 || size >= SMALL);
  return { type: 'MultiPolygon', coordinates: kept.map(({ rings }) => rings) };
}

function linesOf({ geometry }: Shape): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}
