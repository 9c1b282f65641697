// npm run map:places -- <folder with the source data>
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BasemapError } from './error.ts';
import { outlinesOf } from './outlines/outlines.ts';
import { readSources } from './sources.ts';
import { stationsOf } from './stations.ts';

const GAZETTEER = new URL('../../../content/gazetteer/', import.meta.url);

try {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new BasemapError('no-folder', '');
  const { outlines, gazetteer, stations } = readSources(folder);
  const { prefectures, municipalityLimits } = outlines.b;
  write('outlines.json', outlinesOf(prefectures, municipalityLimits, gazetteer.rows));
  write('stations.json', stationsOf(stations));
} catch (error) {
  if (!(error instanceof BasemapError)) throw error;
  console.error(`${error.message}\n${error.remedy}`);
  process.exitCode = 1;
}

function write(name: string, value: unknown): void {
  const path = fileURLToPath(new URL(name, GAZETTEER));
  const text = `${JSON.stringify(value)}\n`;
  writeFileSync(path, text);
  console.log(`${path} に ${(text.length / 1e6).toFixed(2)} M 文字を書きました。`);
}
