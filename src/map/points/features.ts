import type { Feature, FeatureCollection, Point } from 'geojson';
import { fromHere } from '../../directory/from-here.ts';
import { KINDS, type Kind, LOOKS } from '../kinds.ts';
import type { PointsFile } from './points-file.ts';

/** What a mark carries: enough for its popup. */
export type Mark = {
  readonly kind: Kind;
  readonly name: string;
  /** Category or industry, as lists say it. */
  readonly about: string;
  readonly area: string;
  /** Address of the entry's page. */
  readonly href: string;
  /** Invented, as an example. */
  readonly sample: boolean;
  /** Only somewhere around here. */
  readonly vague: boolean;
};

/**
 * The points to draw, as GeoJSON.
 * @param wanted ids to show, either `id` or `folder/id`; undefined shows all
 */
export function pointFeatures(
  file: PointsFile,
  wanted?: ReadonlySet<string>,
): FeatureCollection<Point, Mark> {
  const samples = new Set(file.samples);
  const vague = new Set(file.vague);
  const features: Feature<Point, Mark>[] = [];
  for (const [row, id] of file.id.entries()) {
    const kind = KINDS.find((known) => known === file.kinds[file.kind[row] ?? -1]);
    const lat = file.lat[row];
    const lon = file.lon[row];
    if (kind === undefined || lat === undefined || lon === undefined) continue;
    const { folder } = LOOKS[kind];
    if (wanted !== undefined && !wanted.has(id) && !wanted.has(`${folder}/${id}`)) continue;
    features.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon / 1e5, lat / 1e5] },
      properties: {
        kind,
        name: file.name[row] ?? '',
        about: file.categories[file.category[row] ?? -1] ?? LOOKS[kind].label,
        area: file.areas[file.area[row] ?? -1]?.[1] ?? '',
        href: fromHere(`/${folder}/${id}/`),
        sample: samples.has(row),
        vague: vague.has(row),
      },
    });
  }
  return { type: 'FeatureCollection', features };
}

/** West, south, east, north of the points; undefined when there are none. */
export function boundsOf(
  collection: FeatureCollection<Point>,
): [number, number, number, number] | undefined {
  const lons = collection.features.map(({ geometry }) => geometry.coordinates[0] ?? NaN);
  const lats = collection.features.map(({ geometry }) => geometry.coordinates[1] ?? NaN);
  if (lons.length === 0) return undefined;
  return [smallest(lons), smallest(lats), largest(lons), largest(lats)];
}

// Not Math.min(...list): twenty thousand arguments can overflow the stack of a small phone.
const smallest = (list: number[]): number => list.reduce((a, b) => Math.min(a, b), Infinity);
const largest = (list: number[]): number => list.reduce((a, b) => Math.max(a, b), -Infinity);
