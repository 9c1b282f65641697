// npm run map:readings: what content/gazetteer/stations.json does not say about its stations
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BasemapError } from '../error.ts';
import { readGazetteer } from '../gazetteer.ts';
import { readHandReadings } from './hand-readings.ts';
import { stationKana } from './station-kana.ts';
import { type OutlinesTopology, stationTowns } from './station-towns.ts';

const inGazetteer = (name: string): string =>
  fileURLToPath(new URL(`../../../../content/gazetteer/${name}`, import.meta.url));

const schema = z.object({
  name: z.array(z.string()),
  lat: z.array(z.int()),
  lon: z.array(z.int()),
});

try {
  const { name, lat, lon } = schema.parse(read('stations.json'));
  const points = lat.map((y, row) => ({ lat: y / 1e5, lon: (lon[row] ?? NaN) / 1e5 }));
  const file = {
    kana: stationKana(name, readHandReadings(inGazetteer('station-readings.yaml'))),
    town: stationTowns(
      points,
      // Written by src/tools/basemap/outlines; its tests look at the shape.
      read('outlines.json') as OutlinesTopology,
      readGazetteer(inGazetteer('municipalities.json')).rows,
    ),
  };
  const path = inGazetteer('station-places.json');
  writeFileSync(path, `${JSON.stringify(file)}\n`);
  console.log(`${path} に ${Object.keys(file.kana).length} の駅名の読みを書きました。`);
} catch (error) {
  if (!(error instanceof BasemapError)) throw error;
  console.error(`${error.message}\n${error.remedy}`);
  process.exitCode = 1;
}

function read(name: string): unknown {
  const path = inGazetteer(name);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new BasemapError('source-unreadable', path, { cause });
  }
}
