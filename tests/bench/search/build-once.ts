// One index in a process of its own, so that its memory can be measured: folder and entries.
import { loadContent } from '../../../src/directory/content/load.ts';
import { knownReadings } from '../../../src/reading/known.ts';
import { createReader } from '../../../src/reading/reader.ts';
import { contentIndex } from '../../../src/search/index/content-index.ts';
import type { IndexParts } from '../../../src/search/index/write.ts';
import { scaled } from './scaled.ts';
import { writeStage } from './stage.ts';

/** Names that are asked for by their reading. */
const NAMES = 200;

/** Readings of so many real names, evenly over all of them: what was typed, what is looked for. */
function someNames({ documents }: IndexParts): { kana: string; title: string }[] {
  const all = [...documents.values()].flatMap(({ kana, title }) =>
    kana === undefined ? [] : [{ kana, title }],
  );
  return all.filter((_, at) => at % Math.max(1, Math.floor(all.length / NAMES)) === 0);
}

const [folder = '', entries = '0'] = process.argv.slice(2);
const content = loadContent();
const started = performance.now();
const { kanaOf } = createReader({ ...knownReadings(content), names: [] });
const own = contentIndex(content, kanaOf);
const parts = scaled(own, Number(entries));
const { records, shards } = await writeStage(parts, folder);
const seconds = (performance.now() - started) / 1000;
const real = Math.min(records, own.documents.size);
const listed = { ...parts, documents: new Map([...parts.documents].slice(0, real)) };
console.log(JSON.stringify({ records, real, shards, seconds, names: someNames(listed) }));
