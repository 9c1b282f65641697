import { japanTime } from '../directory/days.ts';
import {
  SearchUnavailable,
  type SearchAnswer,
  type SearchEngine,
  type SearchFilters,
  type SearchHit,
  type Suggestion,
} from './engine.ts';
import { fetchFacts, fetchIds, fetchPart } from './facts/fetch-facts.ts';
import { narrow, unconfirmedOf } from './facts/narrow.ts';
import type { Facts } from './facts/shape.ts';
import { fetchSuggester } from './suggest/fetch-suggester.ts';
import { FOLDS } from './suggest/folds.ts';

/** The part of Pagefind 1.6's browser API that is used here (https://pagefind.app/docs/api/). */
type Pagefind = {
  init(): Promise<void>;
  search(query: string | null): Promise<{ results: readonly Result[] }>;
};
type Result = { readonly id: string; data(): Promise<{ url: string; meta: Meta }> };
type Meta = Readonly<Partial<Record<'title' | 'summary' | 'about' | 'sample', string>>>;

/** What is loaded with the first question. */
type Loaded = {
  readonly pagefind: Pagefind;
  readonly facts: Facts;
  /** Pagefind's id of each row's record. */
  readonly recordOf: readonly string[];
  /** The way back. */
  readonly rowOf: ReadonlyMap<string, number>;
};

/** Written beside the pages by the build, so no bundler may look for it. */
const SCRIPT = '/pagefind/pagefind.js';
const ROWS = '/pagefind/rows.json';

async function load(): Promise<Loaded> {
  const pagefind = (await import(/* @vite-ignore */ SCRIPT)) as Pagefind;
  const [facts, recordOf] = await Promise.all([
    fetchFacts(),
    fetchPart<readonly string[]>(ROWS),
    pagefind.init(),
  ]);
  return { pagefind, facts, recordOf, rowOf: new Map(recordOf.map((id, row) => [id, row])) };
}

const hitOf = ({ url, meta }: { url: string; meta: Meta }): SearchHit => ({
  url,
  title: meta.title ?? '',
  summary: meta.summary ?? '',
  about: meta.about ?? '',
  sample: meta.sample === 'true',
});

/** First engine: Pagefind's own index finds by words, the facts do the rest. */
export class PagefindEngine implements SearchEngine {
  #loading: Promise<Loaded> | undefined;

  async suggest(text: string, limit: number): Promise<readonly Suggestion[]> {
    return (await fetchSuggester(FOLDS))?.suggest(text, limit) ?? [];
  }

  async placeName(code: string): Promise<string | undefined> {
    return (await fetchSuggester(FOLDS))?.placeName(code);
  }

  async search(
    query: string,
    filters: SearchFilters,
    { offset, limit }: { offset: number; limit: number },
  ): Promise<SearchAnswer> {
    try {
      const { pagefind, facts, recordOf, rowOf } = await (this.#loading ??= load());
      // NFKC: full-width letters and half-width kana are the same words to a reader.
      const words = query.normalize('NFKC').trim();
      const { results } = await pagefind.search(words === '' ? null : words);
      const records = new Map(results.map((result) => [result.id, result]));
      const asked = results.flatMap(({ id }) => rowOf.get(id) ?? []);
      const { rows, counts } = narrow(facts, filters, {
        asked: words === '' ? undefined : asked,
        today: japanTime().day,
      });
      const hits = rows.slice(offset, offset + limit).map(async (row) => {
        const data = await records.get(recordOf[row] ?? '')?.data();
        const traits = facts.traits[facts.traitsOf[row] ?? -1];
        return data && traits
          ? [{ ...hitOf(data), unconfirmed: unconfirmedOf(traits, filters) }]
          : [];
      });
      return {
        total: rows.length,
        hits: (await Promise.all(hits)).flat(),
        counts,
        ids: async () => {
          const ids = await fetchIds();
          return rows.flatMap((row) => ids[row] ?? []);
        },
      };
    } catch (cause) {
      this.#loading = undefined; // the next press tries again
      throw cause instanceof SearchUnavailable ? cause : new SearchUnavailable({ cause });
    }
  }
}
