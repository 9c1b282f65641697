import type { Municipality } from '../../directory/schema/municipality.ts';
import type { GazetteerFiles, StationRow } from './gazetteer-files.ts';
import type { PlacesFile } from './places-file.ts';

/** Degrees × 1,000: 100 m, and no distance on the page is finer. */
const FINE = 1000;

/** Packs the gazetteer for the browser. @param towns with wards, by code */
export function buildPlaces(
  towns: readonly Municipality[],
  { stations, postal }: GazetteerFiles,
): PlacesFile {
  const rowOf = new Map(towns.map(({ code }, row) => [code.slice(0, 5), row]));
  const halls = towns.map(({ lat, lon }) => [fine(lat), fine(lon)] as const);
  const placed = stations
    .flatMap((station) => {
      const town = rowOf.get(station.town);
      return town === undefined ? [] : [{ station, town }];
    })
    .sort((a, b) => a.town - b.town || compare(a.station.name, b.station.name));
  const twins = Map.groupBy(placed, ({ station, town }) => `${town} ${station.name}`);
  const operators = placed.flatMap(({ station, town }, row) => {
    const same = twins.get(`${town} ${station.name}`) ?? [];
    return same.length > 1 ? [[String(row), companies(station)] as const] : [];
  });
  return {
    version: 1,
    prefectures: joined([...new Set(towns.map(({ prefectureName }) => prefectureName))]),
    towns: {
      code: towns.map(({ code }) => Number(code)),
      name: joined(towns.map(({ name }) => name)),
      kana: joined(towns.map(({ kana }) => kana)),
      kind: towns.map(({ kind }) => kind).join(''),
      lat: halls.map(([lat]) => lat),
      lon: halls.map(([, lon]) => lon),
      postal: joined(towns.map(({ code }) => postal[code.slice(0, 5)] ?? '')),
    },
    stations: {
      name: joined(placed.map(({ station }) => station.name)),
      kana: joined(placed.map(({ station }) => station.kana)),
      town: placed.map(({ town }, row) => town - (placed[row - 1]?.town ?? 0)),
      lat: placed.map(({ station, town }) => fine(station.lat / 1e5) - (halls[town]?.[0] ?? 0)),
      lon: placed.map(({ station, town }) => fine(station.lon / 1e5) - (halls[town]?.[1] ?? 0)),
      operators: Object.fromEntries(operators),
    },
  };
}

const fine = (degrees: number): number => Math.round(degrees * FINE);
const companies = ({ operators }: StationRow): string => operators.join('・');

/** @throws RangeError when a name has a comma itself */
function joined(names: readonly string[]): string {
  const [broken] = names.filter((name) => name.includes(','));
  if (broken !== undefined) throw new RangeError(`a comma in ${broken}`);
  return names.join(',');
}

/** By code point, so that every machine writes the same file. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
