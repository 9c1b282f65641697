import type { Places } from '../places.ts';
import type { Home, Profile } from './profile.ts';

/** Whether people of a town may use something. Unknown is not "no", but it is said. */
export type Usable = 'yes' | 'unknown' | 'no';

/** Whether an entry says that people from anywhere may come; undefined when it says nothing. */
export function openToAll({ entry: { collection, data } }: Profile): boolean | undefined {
  const comfort = data.comforts['from-other-towns'];
  if (collection === 'employers') return comfort;
  if (data.coverage.nationwide || data.coverage.outside === true || comfort === true) return true;
  return data.coverage.outside ?? comfort;
}

/** Whether people from another town can possibly use it: not when it names towns, and only towns. */
export function mayServeOtherTowns(other: Profile): boolean {
  const open = openToAll(other);
  const { collection, data } = other.entry;
  const areas = collection === 'employers' ? [] : data.coverage.areas;
  if (open === true) return true;
  return areas.length === 0 ? open !== false : areas.length > 1 || areas[0]?.length === 2;
}

/** A prefecture covers its towns, a city its wards; a ward does not cover the next one. */
function covers(code: string, home: Home, places: Places): boolean {
  if (code === home.code || code === home.city || code === home.prefecture) return true;
  return places.find(code)?.city === home.code;
}

/** Judges by what the entry says of the places it serves, then by where it stands. */
export function usableFrom(home: Home | undefined, other: Profile, places: Places): Usable {
  const open = openToAll(other);
  if (open === true) return 'yes';
  if (home === undefined) return open === false ? 'no' : 'unknown';
  const { collection, data } = other.entry;
  const areas = collection === 'employers' ? [] : data.coverage.areas;
  if (areas.length > 0) {
    return areas.some((code) => covers(code, home, places)) ? 'yes' : 'no';
  }
  if (other.home?.city === home.city) return 'yes';
  return open === false ? 'no' : 'unknown';
}
