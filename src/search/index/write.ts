import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FactRows } from '../facts/make.ts';
import { cardPlaces } from '../store/card-places.ts';
import { packNumbers } from '../store/packing.ts';
import { shardOf, type Manifest, type Shard, type StoredCard } from '../store/shape.ts';
import { makeFolding } from '../text/fold.ts';
import { makeMatcher } from '../words/matcher.ts';
import { packPlaces } from '../words/places-file.ts';
import { packWords } from '../words/words-file.ts';
import type { PlaceNames, Sounds, Words } from '../words/shape.ts';
import type { SearchDocument } from './documents.ts';
import { PostingsBuilder } from './postings.ts';

/** What is written besides what the filters know. */
export type IndexParts = {
  /** What the filters know: its rows are those of the index. */
  readonly rows: FactRows;
  /** By path. */
  readonly documents: ReadonlyMap<string, SearchDocument>;
  readonly words: Words;
  readonly sounds: Sounds;
  readonly places: PlaceNames;
  readonly kanaOf: (text: string) => string;
};

/** What was written. */
export type WrittenIndex = { readonly records: number; readonly shards: number };

/** An index with fewer letters than this travels whole: the host then learns nothing of a question. */
const WHOLE = 60_000;
/** Letters of tokens in one file. */
const SHARD = 1_500;
const MOST_SHARDS = 4096;
const CARDS_PER_FILE = 12;

const cardOf = ({ path, title, summary, about, sample }: SearchDocument): StoredCard => [
  ...([path, title, summary, about] as const),
  sample ? 1 : 0,
];

/**
 * Writes everything the search fetches into a folder (`dist/search`).
 * @param folder absolute path; made if missing
 */
export async function writeSearchIndex(parts: IndexParts, folder: string): Promise<WrittenIndex> {
  const { rows, words, sounds, places } = parts;
  const documents = rows.paths.map((path) => documentAt(parts, path));
  const tokens = tokensOfAll(documents, parts);
  const categories = [...new Set(documents.flatMap(({ category }) => category ?? []))].sort();
  const categoryOf = documents.map(({ category }) => categories.indexOf(category ?? '') + 1);
  const cards: StoredCard[] = [];
  for (const [row, place] of cardPlaces(rows.facts, categoryOf).entries()) {
    cards[place] = cardOf(documentAt(parts, rows.paths[row] ?? ''));
  }
  const letters = [...tokens].reduce(
    (sum, [token, packed]) => sum + token.length + packed.length,
    0,
  );
  const whole = letters + JSON.stringify(cards).length < WHOLE;
  const shards = whole ? 0 : Math.min(MOST_SHARDS, Math.ceil(letters / SHARD));
  const manifest: Manifest = {
    ...{ rows: documents.length, shards, cardsPerFile: CARDS_PER_FILE, categories },
    categoryOf: packNumbers(categoryOf),
    ...(whole ? { whole: { tokens: Object.fromEntries(tokens), cards } } : {}),
  };
  const put = (name: string, value: unknown): Promise<void> =>
    writeFile(join(folder, name), JSON.stringify(value));
  await mkdir(join(folder, 'tokens'), { recursive: true });
  await mkdir(join(folder, 'cards'), { recursive: true });
  await put('index.json', manifest);
  const files = packWords(words);
  await put('words.json', files.words);
  await put('cues.json', files.cues);
  await put('sounds.json', sounds);
  await put('places.json', packPlaces(places));
  await inTurns(sharded(tokens, shards), (shard, at) => put(`tokens/${at}.json`, shard));
  const cardFiles = whole ? [] : inFiles(cards);
  await inTurns(cardFiles, (part, at) => put(`cards/${at}.json`, part));
  return { records: documents.length, shards };
}

const inFiles = (cards: readonly StoredCard[]): StoredCard[][] =>
  Array.from({ length: Math.ceil(cards.length / CARDS_PER_FILE) }, (_, at) =>
    cards.slice(at * CARDS_PER_FILE, (at + 1) * CARDS_PER_FILE),
  );

/** Files that are written at the same time. */
const AT_ONCE = 64;

async function inTurns<T>(
  parts: readonly T[],
  write: (part: T, at: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < parts.length; from += AT_ONCE) {
    const turn = parts.slice(from, from + AT_ONCE);
    await Promise.all(turn.map((part, at) => write(part, from + at)));
  }
}

function documentAt({ documents }: IndexParts, path: string): SearchDocument {
  const document = documents.get(path);
  if (document === undefined) throw new Error(`検索の索引に、${path} の内容がありません。`);
  return document;
}

function tokensOfAll(
  documents: readonly SearchDocument[],
  { words, kanaOf }: IndexParts,
): Map<string, string> {
  const { forms } = makeMatcher(words.concepts);
  const builder = new PostingsBuilder({
    folding: makeFolding(words.spellings),
    sounds: makeFolding([]),
    ...{ kanaOf, forms },
  });
  for (const [row, document] of documents.entries()) builder.add(row, document);
  return builder.packed();
}

function sharded(tokens: ReadonlyMap<string, string>, shards: number): Shard[] {
  const files = Array.from({ length: shards }, (): Record<string, string> => ({}));
  if (shards === 0) return files;
  for (const [token, packed] of tokens) {
    const file = files[shardOf(token, shards)];
    if (file) file[token] = packed;
  }
  return files;
}
