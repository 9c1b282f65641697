import type { Point } from '../distance.ts';
import { categoryOf, municipalityOf, type Entry } from '../entry.ts';
import type { Places } from '../places.ts';

/** Where somebody who looks at an entry is taken to live: the town the entry is about. */
export type Home = {
  /** Municipality or ward (six digits), or a whole prefecture (two). */
  readonly code: string;
  /** The same, a ward as its city: who lives in another ward is still at home. */
  readonly city: string;
  readonly prefecture: string;
};

/** What is compared between entries. */
export type Profile = {
  readonly entry: Entry;
  readonly home: Home | undefined;
  /** Its own point, or that of its municipality. */
  readonly point: Point | undefined;
  /** The point of its municipality. */
  readonly town: Point | undefined;
  readonly needs: readonly string[];
  readonly category: string | undefined;
};

function homeOf(entry: Entry, places: Places): Home | undefined {
  const { collection, data } = entry;
  const code = municipalityOf(entry) ?? (collection === 'employers' ? [] : data.coverage.areas)[0];
  if (code === undefined) return undefined;
  return { code, city: places.find(code)?.city ?? code, prefecture: code.slice(0, 2) };
}

/** Makes the profile of an entry. */
export function profileOf(entry: Entry, places: Places): Profile {
  const code = municipalityOf(entry);
  const town = code === undefined ? undefined : places.find(code);
  const { lat, lon } = entry.data.place ?? {};
  return {
    entry,
    home: homeOf(entry, places),
    point: lat === undefined || lon === undefined ? town : { lat, lon },
    town,
    needs: entry.data.needs,
    category: categoryOf(entry),
  };
}

/**
 * Whether one may turn to `other` with the same worry: needs in common, or where needs are not known
 * the same category. Workplaces are compared with workplaces only: a programme introduces
 * them, nobody is sent there directly. And nothing real leads to something invented.
 */
export function isAlike(one: Profile, other: Profile): boolean {
  const workplace = one.entry.collection === 'employers';
  if (workplace !== (other.entry.collection === 'employers')) return false;
  if (other.entry.data.sample && !one.entry.data.sample) return false;
  if (workplace) return true;
  if (one.needs.length === 0 || other.needs.length === 0) return one.category === other.category;
  return sharedNeeds(one, other) > 0;
}

/**
 * Whether `other` is there for at least half of what one is for. Worth a journey: a place for work
 * only is no answer to debts and housing.
 */
export function isWorthTheWay(one: Profile, other: Profile): boolean {
  return sharedNeeds(one, other) * 2 >= one.needs.length;
}

/** How many needs two entries have in common. */
export function sharedNeeds(one: Profile, other: Profile): number {
  return one.needs.filter((need) => other.needs.includes(need)).length;
}

/** The same for entries of one town that are there for the same worries. */
export function signatureOf({ entry, home, needs, category }: Profile): string {
  const worries = needs.length === 0 ? [category ?? ''] : needs.toSorted();
  return [entry.collection === 'employers', entry.data.sample, home?.code, ...worries].join('|');
}
