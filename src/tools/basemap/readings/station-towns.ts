import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { kilometresBetween, type Point } from '../../../directory/distance.ts';
import type { MunicipalityRow } from '../gazetteer.ts';
import type { Shape } from '../geojson.ts';
import { boxOf, type Box } from '../outlines/faces.ts';
import { contains, polygonsOf } from '../rings.ts';

/** `content/gazetteer/outlines.json`. */
export type OutlinesTopology = Topology<{ m: GeometryCollection }>;

/**
 * The five-digit code of the municipality (a ward, in a designated city) each station stands in. A
 * station on a pier, outside every outline, belongs to the nearest town hall.
 */
export function stationTowns(
  stations: readonly Point[],
  outlines: OutlinesTopology,
  rows: readonly MunicipalityRow[],
): string[] {
  const pieces = feature(outlines, outlines.objects.m).features.flatMap((area) => {
    const code = area.id;
    if (typeof code !== 'string') return [];
    return polygonsOf(area as Shape).map((rings) => ({ code, rings, box: boxOf(rings[0] ?? []) }));
  });
  return stations.map((point) => {
    const { lat, lon } = point;
    const home = pieces.find(({ rings, box }) => near(box, point) && contains(rings, [lon, lat]));
    return home?.code ?? nearestHall(point, rows);
  });
}

const near = ([west, south, east, north]: Box, { lat, lon }: Point): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

function nearestHall(point: Point, rows: readonly MunicipalityRow[]): string {
  const [nearest] = rows
    .filter(({ type }) => type !== 'd')
    .map(({ code, lat, lon }) => ({ code, far: kilometresBetween(point, { lat, lon }) }))
    .sort((a, b) => a.far - b.far);
  return nearest?.code ?? '';
}
