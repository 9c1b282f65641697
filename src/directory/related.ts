import type { Buckets } from './buckets.ts';
import { kilometresBetween, type Point } from './distance.ts';
import { areaCodesOf, categoryOf, municipalityOf, type Entry } from './entry.ts';

/** Lists in which candidates are looked for; keys as {@link relatedKeys} makes them. */
export type RelatedIndex = Buckets<Entry>;

// A list may hold thousands of entries (one service in one prefecture). Only this many neighbours
// of an entry in a list are compared, so the whole directory stays linear: 20,000 entries × 4 lists.
const NEIGHBOURS = 40;

/** Keys under which an entry is a candidate for others, the closest relation first. */
export function relatedKeys(entry: Entry): string[] {
  const category = categoryOf(entry) ?? entry.collection;
  const town = municipalityOf(entry);
  const { organization } = entry.collection === 'employers' ? {} : entry.data;
  return [
    ...(town === undefined ? [] : [`${category}|${town}`]),
    ...(organization === undefined ? [] : [`organization|${organization}`]),
    ...(town === undefined ? [] : [`town|${town}`, `${category}|${town.slice(0, 2)}`]),
    ...(town === undefined ? [`${category}|`] : []),
  ];
}

/** The entries after this one in its list, wrapping round: every entry gets its own neighbours. */
function neighbours(list: readonly Entry[], position: number): Entry[] {
  const count = Math.min(NEIGHBOURS, list.length - 1);
  return Array.from(
    { length: count },
    (_, step) => list[(position + 1 + step) % list.length],
  ).filter((entry) => entry !== undefined);
}

function score(entry: Entry, other: Entry): number {
  const needs = new Set(entry.data.needs);
  const shared = other.data.needs.filter((need) => needs.has(need)).length;
  const category = categoryOf(entry);
  const sameCategory = category !== undefined && category === categoryOf(other) ? 3 : 0;
  const codes = areaCodesOf(entry);
  const sameTown = [...areaCodesOf(other)].some((code) => codes.has(code)) ? 2 : 0;
  // A list of one service only helps nobody who looks for something else: other kinds count too.
  const otherKind = entry.collection === other.collection ? 0 : 1;
  return sameCategory + sameTown + otherKind + Math.min(shared, 3);
}

function pointOf({ data }: Entry): Point | undefined {
  const { lat, lon } = data.place ?? {};
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

/**
 * Entries worth looking at next, best first.
 * @param positionOf position of an entry in the list of a key
 */
export function relatedEntries(
  entry: Entry,
  index: RelatedIndex,
  positionOf: (key: string, entry: Entry) => number,
  limit: number,
): Entry[] {
  const here = pointOf(entry);
  const candidates = new Set(
    relatedKeys(entry).flatMap((key) => neighbours(index.get(key), positionOf(key, entry))),
  );
  candidates.delete(entry);
  return [...candidates]
    .map((other) => {
      const there = pointOf(other);
      const far = here && there ? kilometresBetween(here, there) : Infinity;
      return { other, points: score(entry, other), far };
    })
    .sort(
      (a, b) =>
        b.points - a.points ||
        (a.far === b.far ? 0 : a.far - b.far) ||
        (a.other.data.id < b.other.data.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ other }) => other);
}
