// One index in a process of its own, so that its memory can be measured: folder and entries.
import { loadContent } from '../../../src/directory/content/load.ts';
import { knownReadings } from '../../../src/reading/known.ts';
import { createReader } from '../../../src/reading/reader.ts';
import { contentIndex } from '../../../src/search/index/content-index.ts';
import { scaled } from './scaled.ts';
import { writeStage } from './stage.ts';

const [folder = '', entries = '0'] = process.argv.slice(2);
const content = loadContent();
const started = performance.now();
const { kanaOf } = createReader({ ...knownReadings(content), names: [] });
const parts = scaled(contentIndex(content, kanaOf), Number(entries));
const { records, shards } = await writeStage(parts, folder);
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ records, shards, seconds }));
