import { kilometresBetween, type Point } from '../../directory/distance.ts';
import type { Entry } from '../../directory/entry.ts';
import type { Places } from '../../directory/places.ts';
import type { Place } from '../../directory/schema/parts/place.ts';

/**
 * How well the position of an entry is known: `exact` was set by a person, `address` was computed
 * from the address (a block or so off), `about` is somewhere around, `municipality` is the town only.
 */
export type Position =
  | (Point & { readonly precision: 'exact' | 'address' | 'about' })
  | { readonly precision: 'municipality' };

/** What is needed to judge a position. */
export type Judge = {
  readonly places: Places;
  /** Whether a point lies in a municipality; undefined when nobody knows. */
  readonly holds: (code: string, point: Point) => boolean | undefined;
};

/** An address that a machine did not find got the town hall's position, to some metres. */
const TOWN_HALL_KM = 0.1;
const AT_TOWN_HALL = /役所|役場|庁舎/;

/**
 * Judges the positions of all entries with a place. Positions from open data were computed from the
 * address, and where that failed they are the town hall's: of 18,051 facilities of the country, 1,321
 * lie within 100 m of it, ten times as many as around there. Such a position, and one outside of
 * its own municipality, is not believed. One that addresses of different quarters share is vague.
 */
export function positionsOf(entries: readonly Entry[], judge: Judge): Map<Place, Position> {
  const quarters = new Map<string, string>();
  const shared = new Set<string>();
  const placed = entries.flatMap(({ data }) =>
    data.place === undefined ? [] : [{ data, place: data.place }],
  );
  for (const { place } of placed) {
    const point = pointOf(place);
    if (point === undefined || place.address === undefined) continue;
    const [key, quarter] = [keyOf(point), quarterOf(place.address)];
    const other = quarters.get(key) ?? quarter;
    if (!other.startsWith(quarter) && !quarter.startsWith(other)) shared.add(key);
    quarters.set(key, other);
  }
  return new Map(
    placed.map(({ data, place }): [Place, Position] => {
      const point = pointOf(place);
      if (point === undefined) return [place, { precision: 'municipality' }];
      if (data.sources.every(({ dataset }) => dataset === undefined)) {
        return [place, { ...point, precision: 'exact' }];
      }
      const unbelievable =
        atTownHall(point, place, judge.places) || judge.holds(place.municipality, point) === false;
      if (unbelievable) return [place, { precision: 'municipality' }];
      return [place, { ...point, precision: shared.has(keyOf(point)) ? 'about' : 'address' }];
    }),
  );
}

function pointOf({ lat, lon }: Place): Point | undefined {
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

/** Points that are the same to about a metre. */
export const keyOf = ({ lat, lon }: Point): string =>
  `${Math.round(lat * 1e5)}-${Math.round(lon * 1e5)}`;

function atTownHall(point: Point, place: Place, places: Places): boolean {
  if (AT_TOWN_HALL.test(`${place.name ?? ''}${place.address ?? ''}`)) return false;
  const here = places.find(place.municipality);
  const halls = [here, places.find(here?.city ?? ''), ...places.wardsOf(place.municipality)];
  return halls.some((hall) => hall && kilometresBetween(hall, point) < TOWN_HALL_KM);
}

/** The part of an address before its first number, without the prefecture. */
function quarterOf(address: string): string {
  return address
    .normalize('NFKC')
    .replace(/^(?:北海道|東京都|(?:大阪|京都)府|..県|...県)/, '')
    .replace(/\s/g, '')
    .replace(/(?:\d|[一二三四五六七八九十]+(?:丁目|番|条)).*$/, '');
}
