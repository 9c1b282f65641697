import type { PopupWays } from './points/popup-content.ts';
import type { PointsFile } from './points/points-file.ts';

/** Where the map starts and what it shows. */
export type MapOptions = {
  /** Longitude, latitude; without it the map fits its points, or shows all of Japan. */
  readonly center?: [number, number];
  readonly zoom?: number;
  /** Entries to show (`id` or `folder/id`); undefined shows all. */
  readonly ids?: ReadonlySet<string>;
  /** Absolute address of tiles with all points, instead of a points file. */
  readonly archive?: string;
};

/** What the map needs of the page around it. */
export type Surroundings = PopupWays & {
  /** An entry was opened on the map, by whatever way. */
  readonly onOpen: (href: string) => void;
  /** Part of the chosen map could not be fetched. @param instead whether another took its place */
  readonly onTrouble: (instead: boolean) => void;
};

/** A map on the page. `setPoints` and `setIds` answer how many marks there are now; undefined while
 * the points are still on their way. */
export type MapView = {
  setPoints(points: PointsFile): number;
  setIds(ids: ReadonlySet<string> | undefined): number | undefined;
  /** Whether the map knows where an entry is. @param href `/programs/<id>/` */
  has(href: string): boolean;
  /** Shows an entry and opens its facts; the focus goes there and comes back to `opener`. */
  show(href: string, opener: HTMLElement): void;
  focus(): void;
  remove(): void;
};

/** Reads the `data-` attributes of the element; anything unreadable counts as absent. */
export function readOptions(data: DOMStringMap): MapOptions {
  const [lon, lat] = (data['center'] ?? '').split(',').map((part) => Number.parseFloat(part));
  const zoom = Number.parseFloat(data['zoom'] ?? '');
  const ids = readIds(data['ids']);
  const archive = data['archive'];
  return {
    ...(isFinite(lon) && isFinite(lat) ? { center: [lon, lat] as [number, number] } : {}),
    ...(isFinite(zoom) ? { zoom } : {}),
    ...(ids === undefined ? {} : { ids }),
    // Chosen entries are few and known; tiles with everything could not show these alone.
    ...(archive === undefined || ids !== undefined
      ? {}
      : { archive: new URL(archive, location.origin).href }),
  };
}

/** Ids separated by spaces. Absent means all; an empty text means none. */
export function readIds(text: string | undefined): ReadonlySet<string> | undefined {
  return text === undefined ? undefined : new Set(text.split(/\s+/).filter(Boolean));
}

function isFinite(value: number | undefined): value is number {
  return Number.isFinite(value);
}
