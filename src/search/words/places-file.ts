import type { PlaceNames } from './shape.ts';

/**
 * `/search/places.json`: the places column by column, which is smaller by a quarter on the way. Codes
 * as steps from the one before, without their check digit; names and readings with spaces between.
 */
export type PlacesFile = {
  readonly steps: string;
  readonly names: string;
  readonly kana: string;
  readonly prefectures: PlaceNames['prefectures'];
};

const DIGITS = 5;
const MODULUS = 11;

/** Check digit of a 全国地方公共団体コード (総務省「都道府県コード及び市区町村コード」). */
function checkDigit(code: string): number {
  const sum = Array.from(code).reduce(
    (all, digit, at) => all + Number(digit) * (DIGITS + 1 - at),
    0,
  );
  return (MODULUS - (sum % MODULUS)) % 10;
}

/** Packs places whose codes rise. */
export function packPlaces({ places, prefectures }: PlaceNames): PlacesFile {
  let before = 0;
  const steps = places.map(([code]) => {
    const step = Number(code.slice(0, DIGITS)) - before;
    before += step;
    return step;
  });
  return {
    steps: steps.join(' '),
    names: places.map(([, name]) => name).join(' '),
    kana: places.map(([, , kana]) => kana).join(' '),
    prefectures,
  };
}

/** Reads what {@link packPlaces} wrote. */
export function unpackPlaces({ steps, names, kana, prefectures }: PlacesFile): PlaceNames {
  const [allNames, allKana] = [names.split(' '), kana.split(' ')];
  let number = 0;
  const places = steps.split(' ').map((step, at) => {
    number += Number(step);
    const code = String(number).padStart(DIGITS, '0');
    return [`${code}${checkDigit(code)}`, allNames[at] ?? '', allKana[at] ?? ''] as const;
  });
  return { places, prefectures };
}
