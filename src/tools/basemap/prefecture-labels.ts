import type { Point, Polygon, Position } from 'geojson';
import { capitalCodes } from './capitals.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Shape } from './geojson.ts';
import { contains, eachEdge, lonLat, polygonsOf, ringSize } from './rings.ts';

// Half of a three-letter name beside a three-letter name at zoom 7, where one pixel is about 0.5 km:
// two names whose centres are closer than this in both directions would touch.
const NAME_WIDTH_KM = 26;
const NAME_HEIGHT_KM = 12;
/** A whole name's room beside the capitals is worth this much distance from the edge. */
const ROOM_WORTH_KM = 30;
const STEPS = 60;
const WEIGHT = { d: 1, w: 1, t: 2, c: 0, m: 0, v: 0 } as const;

/**
 * One point per prefecture for its short name: inside its largest piece of land, as far from the
 * edge as possible, and not where the name of any prefectural capital stands.
 * Properties: n short name, c two-digit code, w its weight when names compete for room (large
 * cities and their wards; the 特別区 are one city that counts as several).
 */
export function prefectureLabels(
  prefectures: readonly Shape[],
  gazetteer: Gazetteer,
  lakes: readonly Shape<Polygon>[],
): Shape<Point>[] {
  const codes = capitalCodes(gazetteer.rows);
  const water = lakes.flatMap(polygonsOf);
  const capitals = gazetteer.rows.filter((row) => codes.has(row.code));
  return prefectures.map((shape) => {
    const code = String(shape.properties['pref']);
    const weight = gazetteer.rows.reduce(
      (sum, row) => sum + (row.prefecture === code ? WEIGHT[row.type] : 0),
      0,
    );
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: labelPoint(shape, capitals, water) },
      properties: {
        n: shortPrefectureName(gazetteer.prefectures[Number(code) - 1] ?? ''),
        c: code,
        w: weight,
      },
    };
  });
}

/** Drops the last 都, 府 or 県; 道 belongs to the name and stays. */
export function shortPrefectureName(name: string): string {
  return name.replace(/[都府県]$/, '');
}

/**
 * The best place for a name inside the largest piece of a shape.
 * @param avoid points, in degrees, where another name will stand
 * @param water polygons (lakes) where no name of land should stand
 */
export function labelPoint(
  shape: Shape,
  avoid: readonly { readonly lat: number; readonly lon: number }[] = [],
  water: readonly Position[][][] = [],
): [lon: number, lat: number] {
  const polygon = largestPolygon(shape);
  const outline = (polygon[0] ?? []).map(lonLat);
  const lons = outline.map(([lon]) => lon);
  const lats = outline.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const kmPerLon = 111 * Math.cos((((south + north) / 2) * Math.PI) / 180);

  let best: [number, number] = outline[0] === undefined ? [0, 0] : [...outline[0]];
  let bestScore = -Infinity;
  for (let i = 1; i < STEPS; i += 1) {
    for (let j = 1; j < STEPS; j += 1) {
      const lon = west + ((east - west) * i) / STEPS;
      const lat = south + ((north - south) * j) / STEPS;
      if (!contains(polygon, [lon, lat])) continue;
      if (water.some((lake) => contains(lake, [lon, lat]))) continue;
      const apart = avoid.map((p) =>
        Math.max(
          Math.abs(p.lon - lon) * (kmPerLon / NAME_WIDTH_KM),
          Math.abs(p.lat - lat) * (111 / NAME_HEIGHT_KM),
        ),
      );
      const room = Math.min(1, ...apart);
      const score = room * ROOM_WORTH_KM + edgeDistance(polygon, lon, lat, kmPerLon);
      if (score > bestScore) [best, bestScore] = [[round(lon), round(lat)], score];
    }
  }
  return best;
}

function largestPolygon(shape: Shape): Position[][] {
  const bySize = polygonsOf(shape).sort((a, b) => ringSize(b[0] ?? []) - ringSize(a[0] ?? []));
  return bySize[0] ?? [];
}

/** Kilometres to the nearest edge; east-west counts half, because a name is wider than high. */
function edgeDistance(polygon: Position[][], lon: number, lat: number, kmPerLon: number): number {
  let nearest = Infinity;
  for (const ring of polygon) {
    eachEdge(ring, (ax, ay, bx, by) => {
      const [x1, y1] = [((ax - lon) * kmPerLon) / 2, (ay - lat) * 111];
      const [dx, dy] = [((bx - ax) * kmPerLon) / 2, (by - ay) * 111];
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
      nearest = Math.min(nearest, Math.hypot(x1 + t * dx, y1 + t * dy));
    });
  }
  return nearest;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
