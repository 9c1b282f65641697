/** What a list shows of a result. Text as it stands in the content. */
export type StoredCard = readonly [
  path: string,
  title: string,
  summary: string,
  about: string,
  sample: 0 | 1,
];

/** Packed postings by token. */
export type Shard = Readonly<Record<string, string>>;

/**
 * `/search/index.json`. Rows are those of the facts. A small site has its whole index in this one
 * file; of a large one only the parts that a question needs are fetched.
 */
export type Manifest = {
  /** Number of rows. */
  readonly rows: number;
  /** Files of tokens; 0 when they are all in `whole`. */
  readonly shards: number;
  /** Cards in one file; their order is that of `card-places.ts`. */
  readonly cardsPerFile: number;
  /** Categories, and packed row by row the position of its own, plus one; 0 means none. */
  readonly categories: readonly string[];
  readonly categoryOf: string;
  readonly whole?: { readonly tokens: Shard; readonly cards: readonly StoredCard[] };
};

/** Token of a concept by its position in the words; no letter of a text looks like it. */
export const conceptToken = (index: number): string => `#${index}`;
/** Token of a telephone number or its end. */
export const numberToken = (digits: string): string => `+${digits}`;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hash(text: string): number {
  let value = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME);
  }
  return value >>> 0;
}

const RADIX = 36;
/** Token of a whole name or reading, so that an entry comes first for those who type all of it. */
export const nameToken = (key: string): string =>
  `=${hash(key.replaceAll(' ', '')).toString(RADIX)}`;

/** File in which a token stands. */
export const shardOf = (token: string, shards: number): number => hash(token) % shards;
