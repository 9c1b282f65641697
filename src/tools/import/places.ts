import type { Municipality } from '../../directory/schema/municipality.ts';
import { foldForComparison } from './fold.ts';

/** What an importer needs to know of a municipality. */
export type Town = Pick<Municipality, 'code' | 'name' | 'kind' | 'prefecture' | 'prefectureName'>;

/**
 * Finds the municipality in which an address stands. Wards win over their city, a district name
 * (…郡) may stand before a town, and the prefecture may be left out if `prefecture` is given.
 * @param prefecture two digits (JIS X 0401)
 */
export function townOfAddress(
  address: string,
  prefecture: string,
  towns: readonly Town[],
): Town | undefined {
  const local = towns.filter((town) => town.prefecture === prefecture);
  let text = foldForComparison(address);
  const prefectureName = local[0]?.prefectureName;
  if (prefectureName && text.startsWith(prefectureName)) text = text.slice(prefectureName.length);
  const direct = longest(local.filter(({ name }) => text.startsWith(folded(name))));
  if (direct) return direct;
  const afterDistrict = /^\D{1,5}?郡(.+)$/u.exec(text)?.[1] ?? '';
  return longest(local.filter(({ name }) => afterDistrict.startsWith(folded(name))));
}

/** Folding a name is slow enough to matter for twenty thousand addresses. */
const FOLDED = new Map<string, string>();

function folded(name: string): string {
  const known = FOLDED.get(name) ?? foldForComparison(name);
  FOLDED.set(name, known);
  return known;
}

function longest(towns: readonly Town[]): Town | undefined {
  return towns.toSorted((one, other) => other.name.length - one.name.length)[0];
}

/**
 * The municipality of a code. Sources get the sixth digit wrong (a check digit of 0 where it is 1),
 * so only the first five count; they are unique.
 */
export function townByCode(code: string, towns: readonly Town[]): Town | undefined {
  return towns.find((town) => town.code.slice(0, 5) === code.slice(0, 5));
}

/** Finds a municipality by its exact name within a prefecture; the name is unique there. */
export function townByName(
  name: string,
  prefecture: string,
  towns: readonly Town[],
): Town | undefined {
  return towns.find((town) => town.prefecture === prefecture && town.name === name);
}

/** An address in one line: full-width digits narrowed, postal mark and prefecture taken off. */
export function addressLine(
  raw: string,
  towns: readonly Town[],
): { postalCode?: string; address: string } {
  const text = raw
    .replace(/[０-９－]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .trim();
  const postal = /^〒?\s*(\d{3}-\d{4})\s*/u.exec(text);
  const rest = postal ? text.slice(postal[0].length) : text;
  const prefecture = towns.find(({ prefectureName }) => rest.startsWith(prefectureName));
  const address = prefecture ? rest.slice(prefecture.prefectureName.length) : rest;
  return { ...(postal?.[1] && { postalCode: postal[1] }), address: address.trim() };
}
