import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ownOrShipped } from '../../directory/content/files.ts';
import { contentFolder } from '../../directory/content/folder.ts';

const numbers = z.array(z.int());
const stationsSchema = z.object({
  operators: z.array(z.string()),
  name: z.array(z.string()),
  lat: numbers,
  lon: numbers,
  operator: z.array(numbers),
});
const stationPlacesSchema = z.object({
  kana: z.record(z.string(), z.string()),
  town: z.array(z.string().length(5)),
});
const postalSchema = z.record(z.string().length(5), z.string());

/** A station with its town. Degrees × 100,000. */
export type StationRow = {
  readonly name: string;
  /** Reading or readings, separated by a space. */
  readonly kana: string;
  readonly lat: number;
  readonly lon: number;
  /** Five-digit code of its municipality or ward. */
  readonly town: string;
  readonly operators: readonly string[];
};

/** What the gazetteer knows beside towns. */
export type GazetteerFiles = {
  readonly stations: readonly StationRow[];
  /** Five-digit code → beginnings of postal codes that belong to it alone. */
  readonly postal: Readonly<Record<string, string>>;
};

/** Reads stations, their towns and readings, and postal codes from `content/gazetteer/`. */
export function readGazetteerFiles(): GazetteerFiles {
  const { operators, name, lat, lon, operator } = stationsSchema.parse(read('stations.json'));
  const { kana, town } = stationPlacesSchema.parse(read('station-places.json'));
  if (town.length !== name.length)
    throw new RangeError('stations.json is newer than station-places.json: npm run map:readings');
  return {
    stations: name.map((one, row) => ({
      name: one,
      kana: kana[one] ?? '',
      lat: lat[row] ?? NaN,
      lon: lon[row] ?? NaN,
      town: town[row] ?? '',
      operators: (operator[row] ?? []).flatMap((position) => operators[position] ?? []),
    })),
    postal: postalSchema.parse(read('postal-prefix.json')),
  };
}

function read(name: string): unknown {
  const path = ownOrShipped(contentFolder(), resolve('content'), `gazetteer/${name}`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
