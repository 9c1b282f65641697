import type { Position } from 'geojson';
import type { MunicipalityRow } from '../gazetteer.ts';
import { contains } from '../rings.ts';
import type { Face } from './faces.ts';

/** Beyond this an island is not called part of the next town without knowing. */
const ISLAND_KM = 40;

/**
 * Says which municipality a piece of land belongs to, in the order of the faces; undefined where
 * nobody can tell. A face with one town hall is that town. An island without one goes to the nearest
 * town of its prefecture. A piece with several town halls (borders are missing in the data) and an
 * enclave stay without owner: better no name than a wrong one.
 * @param prefectureOf two-digit code at a corner, from the outlines of the prefectures
 */
export function ownersOf(
  faces: readonly Face[],
  rows: readonly MunicipalityRow[],
  prefectureOf: (corner: Position) => string | undefined,
): (string | undefined)[] {
  const halls = faces.map((face) => rows.filter((row) => holds(face, row)));
  const sure = halls.map((found) => (found.length === 1 ? found[0]?.code : undefined));
  const coasts = faces.flatMap((face, index) => {
    const code = sure[index];
    return code === undefined ? [] : [{ code, face, prefecture: code.slice(0, 2) }];
  });
  const inland = new Set(
    faces.flatMap((face, index) => ((halls[index]?.length ?? 0) > 0 ? corners(face) : [])),
  );
  return faces.map((face, index) => {
    if (sure[index] !== undefined || (halls[index]?.length ?? 0) > 1) return sure[index];
    if (corners(face).some((corner) => inland.has(corner))) return undefined;
    const prefecture = prefectureOf(face.rings[0]?.[0] ?? []);
    const near = coasts
      .filter((town) => town.prefecture === prefecture)
      .map(({ code, face: town }) => ({ code, km: apart(face, town) }))
      .sort((a, b) => a.km - b.km)[0];
    return near !== undefined && near.km < ISLAND_KM ? near.code : undefined;
  });
}

function holds({ rings, box }: Face, { lon, lat }: MunicipalityRow): boolean {
  const [west, south, east, north] = box;
  return lon >= west && lon <= east && lat >= south && lat <= north && contains(rings, [lon, lat]);
}

const corners = ({ rings }: Face): string[] => rings.flat().map((position) => position.join());

/** Kilometres between the outlines, corner to corner; boxes far apart are not looked at closely. */
function apart(a: Face, b: Face): number {
  const east = 111 * Math.cos((a.box[1] * Math.PI) / 180);
  const gapX = Math.max(0, a.box[0] - b.box[2], b.box[0] - a.box[2]) * east;
  const gapY = Math.max(0, a.box[1] - b.box[3], b.box[1] - a.box[3]) * 111;
  if (Math.hypot(gapX, gapY) > ISLAND_KM) return Infinity;
  let least = Infinity;
  for (const [ax = 0, ay = 0] of a.rings[0] ?? []) {
    for (const [bx = 0, by = 0] of b.rings[0] ?? []) {
      least = Math.min(least, ((ax - bx) * east) ** 2 + ((ay - by) * 111) ** 2);
    }
  }
  return Math.sqrt(least);
}
