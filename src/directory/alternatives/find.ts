import type { Entry } from '../entry.ts';
import type { Places } from '../places.ts';
import { makeFromHome, type FromHome, type HomeWay } from './from-home.ts';
import { makeAround } from './nearest.ts';
import { nearestFirst, quietestFirst } from './order.ts';
import { isAlike, isWorthTheWay, profileOf, signatureOf, type Profile } from './profile.ts';
import { mayServeOtherTowns, usableFrom, type Usable } from './usable.ts';

/** Where else one may turn with the same worry, at most five; each list says why it is shown. */
export type Alternatives = {
  /** In the same town or close by, nearest first. */
  readonly near: readonly Entry[];
  /** Without leaving home: online, in writing, or at least by phone. */
  readonly home: { readonly entry: Entry; readonly way: HomeWay } | undefined;
  /** In another town, where nobody knows one. */
  readonly away:
    | {
        readonly entry: Entry;
        /** False while nobody has confirmed that people from other towns may come. */
        readonly confirmed: boolean;
      }
    | undefined;
};

/** How many are near. */
const NEAR = 3;
/** How far people go for it, kilometres; the second circle only where the first one holds too few. */
const CLOSE_BY = [5, 20];
const IN_OTHER_TOWNS = 50;
/** Kept of each kind: one of them may turn out to be the same office under the same name. */
const KEPT = 4;

/** What is the same for all entries of a town that are there for the same worries. */
type OfTown = {
  readonly away: readonly { readonly profile: Profile; readonly confirmed: boolean }[];
  readonly home: readonly FromHome[];
};

/**
 * Makes the look-up of alternatives. What lies in other towns or is used from home is found once for
 * a town and its worries, what is near by a spatial index: a whole country takes seconds.
 */
export function makeAlternatives(
  entries: readonly Entry[],
  places: Places,
): (entry: Entry) => Alternatives {
  const profiles = entries.map((entry) => profileOf(entry, places));
  const byEntry = new Map(profiles.map((profile) => [profile.entry, profile]));
  const around = makeAround(profiles);
  const elsewhere = makeAround(profiles.filter(mayServeOtherTowns));
  const fromHome = makeFromHome(profiles);
  const towns = new Map<string, OfTown>();

  const find = (here: Profile): OfTown => {
    const usable = (other: Profile): Usable => usableFrom(here.home, other, places);
    const away = nearestFirst(
      here,
      elsewhere(
        here,
        here.town,
        IN_OTHER_TOWNS,
        (other) =>
          other.home?.city !== here.home?.city &&
          isWorthTheWay(here, other) &&
          usable(other) !== 'no',
      ),
    ).map((profile) => ({ profile, confirmed: usable(profile) === 'yes' }));
    return {
      away: [
        ...away.filter(({ confirmed }) => confirmed).slice(0, KEPT),
        ...away.filter(({ confirmed }) => !confirmed).slice(0, KEPT),
      ],
      home: quietestFirst(
        here,
        fromHome(here.home).filter(
          ({ profile }) => isAlike(here, profile) && usable(profile) === 'yes',
        ),
      ).slice(0, KEPT),
    };
  };
  const ofTown = (here: Profile): OfTown => {
    const signature = signatureOf(here);
    const known = towns.get(signature) ?? find(here);
    towns.set(signature, known);
    return known;
  };

  return (entry) => {
    const here = byEntry.get(entry) ?? profileOf(entry, places);
    // The same office often stands here once for each of its services: that is not another place.
    const named = new Set([entry.data.name]);
    const isNew = (other: Profile): boolean => !named.has(other.entry.data.name);
    const take = (other: Profile | undefined): void => {
      if (other !== undefined) named.add(other.entry.data.name);
    };

    const shared = ofTown(here);
    const away = shared.away.find(({ profile }) => isNew(profile));
    take(away?.profile);
    const home = shared.home.find(({ profile }) => isNew(profile));
    take(home?.profile);
    const near: Entry[] = [];
    for (const kilometres of CLOSE_BY) {
      if (near.length === NEAR) break;
      const close = around(
        here,
        here.point,
        kilometres,
        (other) => isNew(other) && usableFrom(here.home, other, places) !== 'no',
      );
      for (const other of nearestFirst(here, close)) {
        if (near.length === NEAR) break;
        if (!isNew(other)) continue;
        near.push(other.entry);
        take(other);
      }
    }
    return {
      near,
      home: home && { entry: home.profile.entry, way: home.way },
      away: away && { entry: away.profile.entry, confirmed: away.confirmed },
    };
  };
}
