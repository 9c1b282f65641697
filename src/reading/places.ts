import type { Municipality } from '../directory/schema/municipality.ts';

/** A name of a place with its reading; `before` as in the list of words (regular expression). */
export type PlaceName = {
  readonly name: string;
  readonly kana: string;
  readonly before?: string;
};

/**
 * Names of municipalities and prefectures, and of wards without their city. Where two places of one
 * name are read differently (池田町: いけだちょう, いけだまち), the prefecture before it decides.
 */
export function placeNames(places: readonly Municipality[]): readonly PlaceName[] {
  const prefectures = new Map(
    places.map((place) => [place.prefectureName, { kana: place.prefectureKana }]),
  );
  const byName = Map.groupBy([...places, ...wardsOf(places)], ({ name }) => name);
  return [
    ...[...prefectures].map(([name, { kana }]) => ({ name, kana })),
    ...[...byName].flatMap(([name, same]): PlaceName[] => {
      const [kana = '', another] = new Set(same.map((place) => place.kana));
      if (another === undefined) return [{ name, kana }];
      return [
        ...same.map((place) => ({
          name,
          kana: place.kana,
          before: `${place.prefectureName}[^。、]*`,
        })),
        { name, kana },
      ];
    }),
  ];
}

/** Names that are read in more than one way, depending on the prefecture. */
export const ambiguousPlaces = (places: readonly Municipality[]): ReadonlySet<string> =>
  new Set(
    placeNames(places)
      .filter(({ before }) => before !== undefined)
      .map(({ name }) => name),
  );

/** 「札幌市中央区」 as 「中央区」. */
function wardsOf(places: readonly Municipality[]): Municipality[] {
  const cities = new Map(places.map((place) => [place.code, place]));
  return places.flatMap((place) => {
    const city = cities.get(place.city ?? '');
    if (city === undefined || !place.kana.startsWith(city.kana)) return [];
    return [
      {
        ...place,
        name: place.name.slice(city.name.length),
        kana: place.kana.slice(city.kana.length),
      },
    ];
  });
}
