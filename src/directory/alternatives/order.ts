import { kilometresBetween } from '../distance.ts';
import { HOME_WAYS, type FromHome } from './from-home.ts';
import { sharedNeeds, type Profile } from './profile.ts';

const sample = ({ entry }: Profile): number => (entry.data.sample ? 1 : 0);
const byId = (a: Profile, b: Profile): number => (a.entry.data.id < b.entry.data.id ? -1 : 1);

/** Real ones before invented ones, nearest first, at the same distance the same kind first. */
export function nearestFirst(here: Profile, found: readonly Profile[]): readonly Profile[] {
  const far = ({ point }: Profile): number =>
    here.point === undefined || point === undefined ? 0 : kilometresBetween(here.point, point);
  const otherKind = ({ category }: Profile): number => (category === here.category ? 0 : 1);
  return found.toSorted(
    (a, b) => sample(a) - sample(b) || far(a) - far(b) || otherKind(a) - otherKind(b) || byId(a, b),
  );
}

/** Real ones before invented ones, the quietest way first, then the most needs in common. */
export function quietestFirst(here: Profile, found: readonly FromHome[]): readonly FromHome[] {
  const loud = ({ way }: FromHome): number => HOME_WAYS.indexOf(way);
  const shared = ({ profile }: FromHome): number => sharedNeeds(here, profile);
  return found.toSorted(
    (a, b) =>
      sample(a.profile) - sample(b.profile) ||
      loud(a) - loud(b) ||
      shared(b) - shared(a) ||
      byId(a.profile, b.profile),
  );
}
