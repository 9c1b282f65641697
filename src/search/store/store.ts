import { fetchPart } from '../facts/fetch-facts.ts';
import { unpackNumbers, unpackPostings, type Postings } from './packing.ts';
import { shardOf, type Manifest, type Shard, type StoredCard } from './shape.ts';

/** What stands in the index, wherever its parts are. */
export type Store = {
  /** Number of rows. */
  readonly rows: number;
  /** Row by row the number of its category, counted from 1 in `names`; 0 means none. */
  readonly categories: { readonly names: readonly string[]; readonly of: readonly number[] };
  /** Postings of tokens; those that no entry has are missing. @throws SearchUnavailable */
  readonly postings: (tokens: readonly string[]) => Promise<ReadonlyMap<string, Postings>>;
  /** The card at a place (`card-places.ts`). @throws SearchUnavailable */
  readonly card: (place: number) => Promise<StoredCard | undefined>;
};

/** Where the parts of the index are. */
const FOLDER = '/search';

/** Opens the index. @throws SearchUnavailable when it cannot be had */
export async function openStore(): Promise<Store> {
  const manifest = await fetchPart<Manifest>(`${FOLDER}/index.json`);
  const { rows, shards, cardsPerFile, categories, whole } = manifest;
  const part = <T>(of: 'tokens' | 'cards', at: number): Promise<T> =>
    fetchPart(`${FOLDER}/${of}/${at}.json`);
  const unpacked = new Map<string, Postings>();
  const shard = (token: string): Shard | Promise<Shard> =>
    whole?.tokens ?? part('tokens', shardOf(token, shards));

  return {
    rows,
    categories: { names: categories, of: unpackNumbers(manifest.categoryOf) },
    postings: async (tokens) => {
      const found = await Promise.all(
        tokens.map(async (token) => {
          const known = unpacked.get(token);
          if (known !== undefined) return [[token, known]] as const;
          const tokensThere = await shard(token);
          const packed = Object.hasOwn(tokensThere, token) ? tokensThere[token] : undefined;
          if (packed === undefined) return [];
          const postings = unpackPostings(packed);
          unpacked.set(token, postings);
          return [[token, postings]] as const;
        }),
      );
      return new Map(found.flat());
    },
    card: async (place) =>
      whole
        ? whole.cards[place]
        : (await part<readonly StoredCard[]>('cards', Math.floor(place / cardsPerFile)))[
            place % cardsPerFile
          ],
  };
}
