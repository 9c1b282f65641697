import {
  SearchUnavailable,
  type EntryKind,
  type FilterCounts,
  type SearchAnswer,
  type SearchEngine,
  type SearchFilters,
  type SearchHit,
} from './engine.ts';
import { areaAndAbove } from './index/areas.ts';

/** The part of Pagefind 1.6's browser API that is used here (https://pagefind.app/docs/api/). */
type Pagefind = {
  init(): Promise<void>;
  search(
    query: string | null,
    options: { filters: Record<string, string | { any: readonly string[] }> },
  ): Promise<{ results: readonly { data(): Promise<{ url: string; meta: Meta }> }[] }>;
};
type Meta = Readonly<Partial<Record<'title' | 'summary' | 'about' | 'sample', string>>>;

/** Written beside the pages by the build, so no bundler may look for it. */
const SCRIPT = '/pagefind/pagefind.js';

function pagefindFilters(filters: SearchFilters): Record<string, string | { any: string[] }> {
  return {
    ...(filters.area ? { area: { any: areaAndAbove(filters.area) } } : {}),
    ...(filters.need ? { need: filters.need } : {}),
    ...(filters.kind ? { kind: filters.kind satisfies EntryKind } : {}),
  };
}

const NOT_COUNTED: FilterCounts = {
  ...{ area: {}, need: {}, kind: {}, step: {}, audience: {}, channel: {}, cost: {} },
  comforts: {},
};

const hitOf = ({ url, meta }: { url: string; meta: Meta }): SearchHit => ({
  url,
  title: meta.title ?? '',
  summary: meta.summary ?? '',
  about: meta.about ?? '',
  sample: meta.sample === 'true',
});

/** First engine: Pagefind's own index of titles, readings, summaries and tags. */
export class PagefindEngine implements SearchEngine {
  #loading: Promise<Pagefind> | undefined;

  async #load(): Promise<Pagefind> {
    const pagefind = (await import(/* @vite-ignore */ SCRIPT)) as Pagefind;
    await pagefind.init();
    return pagefind;
  }

  suggest(): Promise<readonly []> {
    return Promise.resolve([]);
  }

  async search(
    query: string,
    filters: SearchFilters,
    { offset, limit }: { offset: number; limit: number },
  ): Promise<SearchAnswer> {
    try {
      const pagefind = await (this.#loading ??= this.#load());
      // NFKC: full-width letters and half-width kana are the same words to a reader.
      const words = query.normalize('NFKC').trim();
      const { results } = await pagefind.search(words === '' ? null : words, {
        filters: pagefindFilters(filters),
      });
      const shown = await Promise.all(
        results.slice(offset, offset + limit).map((result) => result.data()),
      );
      return {
        total: results.length,
        hits: shown.map(hitOf),
        counts: NOT_COUNTED,
        ids: async () =>
          (await Promise.all(results.map((result) => result.data()))).map(({ url }) =>
            url.replace(/^\/|\/$/g, ''),
          ),
      };
    } catch (cause) {
      this.#loading = undefined; // the next press tries again
      throw new SearchUnavailable({ cause });
    }
  }
}
