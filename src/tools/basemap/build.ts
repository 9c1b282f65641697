// npm run map:build -- <folder with the source data> [output file]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBasemap } from './basemap.ts';
import { BasemapError } from './error.ts';
import { readSources } from './sources.ts';

const OUTPUT = fileURLToPath(new URL('../../../public/map/basemap.pmtiles', import.meta.url));
const MEGABYTE = 1_000_000;
const LARGEST_MB = 15;

try {
  const [folder, output = OUTPUT] = process.argv.slice(2);
  if (folder === undefined) throw new BasemapError('no-folder', '');
  const archive = buildBasemap(readSources(folder), ({ zoom, tiles, bytes, largest }) => {
    console.log(`ズーム${zoom}: ${tiles}枚 ${megabytes(bytes)} MB（最大 ${largest} バイト）`);
  });
  if (archive.length > LARGEST_MB * MEGABYTE) {
    throw new BasemapError('too-large', `${megabytes(archive.length)} MB`);
  }
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, archive);
  console.log(`${output} に ${megabytes(archive.length)} MB を書きました。`);
} catch (error) {
  if (!(error instanceof BasemapError)) throw error;
  console.error(`${error.message}\n${error.remedy}`);
  process.exitCode = 1;
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(2);
}
