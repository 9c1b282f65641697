import type { PointsFile } from './points/points-file.ts';

/** Where the map starts and what it shows. */
export type MapOptions = {
  /** Longitude, latitude; without it the map fits its points, or shows all of Japan. */
  readonly center?: [number, number];
  readonly zoom?: number;
  /** Entries to show (`id` or `folder/id`); undefined shows all. */
  readonly ids?: ReadonlySet<string>;
};

/** A map on the page. `setPoints` and `setIds` answer how many marks there are now; undefined while
 * the points are still on their way. */
export type MapView = {
  setPoints(points: PointsFile): number;
  setIds(ids: ReadonlySet<string> | undefined): number | undefined;
  focus(): void;
  remove(): void;
};

/** Reads the `data-` attributes of the element; anything unreadable counts as absent. */
export function readOptions(data: DOMStringMap): MapOptions {
  const [lon, lat] = (data['center'] ?? '').split(',').map((part) => Number.parseFloat(part));
  const zoom = Number.parseFloat(data['zoom'] ?? '');
  const ids = readIds(data['ids']);
  return {
    ...(isFinite(lon) && isFinite(lat) ? { center: [lon, lat] as [number, number] } : {}),
    ...(isFinite(zoom) ? { zoom } : {}),
    ...(ids === undefined ? {} : { ids }),
  };
}

/** Ids separated by spaces. Absent means all; an empty text means none. */
export function readIds(text: string | undefined): ReadonlySet<string> | undefined {
  return text === undefined ? undefined : new Set(text.split(/\s+/).filter(Boolean));
}

function isFinite(value: number | undefined): value is number {
  return Number.isFinite(value);
}
