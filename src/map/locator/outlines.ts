import { mergeArcs, meshArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Point } from '../../directory/distance.ts';
import type { Municipality } from '../../directory/schema/municipality.ts';
import type { Box } from './frame.ts';

/** Longitude and latitude. */
type Corner = readonly [lon: number, lat: number];
type Area = Polygon | MultiPolygon;

/** `gazetteer/outlines.json`, as src/tools/basemap/outlines writes it. */
export type OutlinesFile = Topology<{ m: GeometryCollection }>;

/** Areas of municipalities, degrees. Lines that two areas share are the same line. */
export type Outlines = {
  /** Outlines and holes of a municipality; a designated city is all of its wards. Largest piece first. */
  readonly of: (code: string) => readonly (readonly Corner[])[] | undefined;
  /** Whether a point lies in a municipality or within some 500 m of it; undefined when nobody knows. */
  readonly holds: (code: string, point: Point) => boolean | undefined;
  /** All land within west, north, east, south, and the limits between municipalities there. */
  readonly within: (box: Box) => {
    readonly land: readonly (readonly Corner[])[];
    readonly limits: readonly (readonly Corner[])[];
  };
};

const NEAR_DEGREES = 0.005;

/** Makes the look-ups. @param places the gazetteer, for the wards of cities */
export function makeOutlines(file: OutlinesFile, places: readonly Municipality[]): Outlines {
  const arcs = decode(file);
  const boxes = arcs.map(boxOf);
  const areas = file.objects.m.geometries.flatMap((geometry): Area[] => {
    if (geometry.type === 'Polygon') return [geometry];
    if (geometry.type !== 'MultiPolygon') return [];
    // Land without a known owner lies all over the country: piece by piece it is found faster.
    return geometry.id === undefined
      ? geometry.arcs.map((piece) => ({ type: 'Polygon', arcs: piece }))
      : [geometry];
  });
  const areaBoxes = new Map(
    areas.map((area) => [area, around(arcsOf(area).map((arc) => boxes[index(arc)] ?? NOWHERE))]),
  );
  const byCode = new Map(areas.map((area) => [area.id, area]));
  const wards = Map.groupBy(places, ({ city }) => city);
  const ring = (list: readonly number[]): Corner[] =>
    list.flatMap((arc, i) => {
      const line = arcs[index(arc)] ?? [];
      const ahead = arc < 0 ? line.toReversed() : line;
      return i === 0 ? ahead : ahead.slice(1);
    });
  const ringsOf = (area: Area): Corner[][] =>
    (area.type === 'Polygon' ? [area.arcs] : area.arcs).flat().map(ring);
  const partsOf = (code: string): Area[] =>
    [code, ...(wards.get(code) ?? []).map((ward) => ward.code)].flatMap(
      (one) => byCode.get(one.slice(0, 5)) ?? [],
    );

  return {
    of: (code) => {
      const parts = partsOf(code);
      const [only, ...more] = parts;
      if (only === undefined) return undefined;
      if (more.length === 0) return ringsOf(only);
      return mergeArcs(file, parts).arcs.flat().map(ring);
    },
    holds: (code, point) => {
      const parts = partsOf(code);
      if (parts.length === 0) return undefined;
      return parts.some((area) => {
        const [west, north, east, south] = areaBoxes.get(area) ?? NOWHERE;
        const n = NEAR_DEGREES;
        const { lat, lon } = point;
        if (lon < west - n || lon > east + n || lat < south - n || lat > north + n) return false;
        const rings = ringsOf(area);
        return inside(rings, point) || rings.some((line) => line.some((c) => near(c, point)));
      });
    },
    within: (box) => {
      const shown = areas.filter((area) => meets(areaBoxes.get(area) ?? NOWHERE, box));
      const local: OutlinesFile = {
        ...file,
        objects: { m: { type: 'GeometryCollection', geometries: shown } },
      };
      return {
        land: mergeArcs(local, shown).arcs.flat().map(ring),
        limits: meshArcs(local, local.objects.m, (a, b) => a !== b).arcs.map(ring),
      };
    },
  };
}

const NOWHERE: Box = [Infinity, -Infinity, -Infinity, Infinity];
const index = (arc: number): number => (arc < 0 ? ~arc : arc);
const arcsOf = (area: Area): number[] =>
  (area.type === 'Polygon' ? area.arcs : area.arcs.flat()).flat();

function decode({ arcs, transform }: OutlinesFile): Corner[][] {
  const [kx, ky] = transform?.scale ?? [1, 1];
  const [tx, ty] = transform?.translate ?? [0, 0];
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): Corner => [(x += dx) * kx + tx, (y += dy) * ky + ty]);
  });
}

/** West, north, east, south of a line. */
export function boxOf(line: readonly Corner[]): Box {
  let [west, north, east, south] = NOWHERE;
  for (const [lon, lat] of line) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west, north, east, south];
}

/** The box around boxes. */
export const around = (boxes: readonly Box[]): Box =>
  boxes.reduce(
    (all, box) => [
      Math.min(all[0], box[0]),
      Math.max(all[1], box[1]),
      Math.max(all[2], box[2]),
      Math.min(all[3], box[3]),
    ],
    NOWHERE,
  );

const meets = (a: Box, b: Box): boolean =>
  a[0] <= b[2] && a[2] >= b[0] && a[3] <= b[1] && a[1] >= b[3];

const near = ([x, y]: Corner, { lat, lon }: Point): boolean =>
  Math.abs(x - lon) < NEAR_DEGREES && Math.abs(y - lat) < NEAR_DEGREES;

/** Even-odd rule over all rings. */
function inside(rings: readonly (readonly Corner[])[], { lat, lon }: Point): boolean {
  let odd = false;
  for (const line of rings) {
    for (let i = 1; i < line.length; i += 1) {
      const [ax, ay] = line[i - 1] ?? [0, 0];
      const [bx, by] = line[i] ?? [0, 0];
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) odd = !odd;
    }
  }
  return odd;
}
