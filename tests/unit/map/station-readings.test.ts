import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readGazetteerFiles } from '../../../src/map/nearness/gazetteer-files.ts';
import { readHandReadings } from '../../../src/tools/basemap/readings/hand-readings.ts';
import { stationKana } from '../../../src/tools/basemap/readings/station-kana.ts';

const { stations } = readGazetteerFiles();
const kana = new Map(stations.map((station) => [station.name, station.kana]));
const golden = readFileSync(new URL('./fixtures/station-readings.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);
const hand = readHandReadings('content/gazetteer/station-readings.yaml');

describe('The reading of a station', () => {
  test('is what people say there, and all that they say where towns differ', () => {
    expect(golden.length).toBeGreaterThanOrEqual(120);
    expect(golden.filter(([name, said]) => kana.get(name) !== said)).toEqual([]);
  });

  test('in the list is the one made from the dictionary and the readings by hand', () => {
    const made = stationKana(kana.keys(), hand);
    expect([...kana].filter(([name, listed]) => listed !== (made[name] ?? ''))).toEqual([]);
  });

  test('is decided by hand only for stations that exist', () => {
    expect(Object.keys(hand.names).filter((name) => !kana.has(name))).toEqual([]);
  });
});
