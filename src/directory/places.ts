import { Buckets } from './buckets.ts';
import { kilometresBetween } from './distance.ts';
import type { Municipality } from './schema/municipality.ts';

/** The gazetteer, looked up by code. */
export type Places = {
  /** A municipality or ward by its six digits. */
  readonly find: (code: string) => Municipality | undefined;
  /** Name of a municipality (six digits) or a prefecture (two digits). */
  readonly nameOf: (code: string) => string | undefined;
  /** Name with the prefecture: 「兵庫県芦屋市」. */
  readonly fullNameOf: (code: string) => string | undefined;
  /** Wards of a designated city, by code. */
  readonly wardsOf: (city: string) => readonly Municipality[];
  /** Municipalities of a prefecture without wards, by code. */
  readonly inPrefecture: (prefecture: string) => readonly Municipality[];
  /** The nearest of some municipalities, nearest first. */
  readonly nearest: (code: string, among: readonly string[], limit: number) => Municipality[];
};

/** Makes the look-ups of the gazetteer. */
export function makePlaces(list: readonly Municipality[]): Places {
  const byCode = new Map(list.map((place) => [place.code, place]));
  const prefectures = new Map(list.map((place) => [place.prefecture, place.prefectureName]));
  const wards = new Buckets<Municipality>();
  const towns = new Buckets<Municipality>();
  for (const place of list) {
    if (place.city !== undefined) wards.add(place.city, place);
    if (place.kind !== 'w') towns.add(place.prefecture, place);
  }
  const find = (code: string): Municipality | undefined => byCode.get(code);
  return {
    find,
    nameOf: (code) => byCode.get(code)?.name ?? prefectures.get(code),
    fullNameOf: (code) => {
      const place = byCode.get(code);
      return place ? `${place.prefectureName}${place.name}` : prefectures.get(code);
    },
    wardsOf: (city) => wards.get(city),
    inPrefecture: (prefecture) => towns.get(prefecture),
    nearest: (code, among, limit) => {
      const here = find(code);
      if (!here) return [];
      return among
        .flatMap((other) => (other === code ? [] : (find(other) ?? [])))
        .map((place) => ({ place, far: kilometresBetween(here, place) }))
        .sort((a, b) => a.far - b.far)
        .slice(0, limit)
        .map(({ place }) => place);
    },
  };
}
