/** What the visitor chose beside the words. An empty or missing choice means "any". */
export type SearchFilters = {
  /** 全国地方公共団体コード, six digits. */
  readonly area?: string | undefined;
  /** Id in `content/vocabulary/needs.yaml`. */
  readonly need?: string | undefined;
  readonly kind?: EntryKind | undefined;
};

/** What an entry is; also the value of the index's `kind` filter. */
export type EntryKind = 'program' | 'gathering' | 'employer' | 'guide';

/** One line of the answer, ready to show. Everything is plain text except `url`. */
export type SearchHit = {
  /** Path on this site, with its trailing slash. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Kind and place in words: 「相談窓口・○○市」. */
  readonly about: string;
  /** True for invented entries, which are marked wherever they appear. */
  readonly sample: boolean;
};

/** Answer to one question: how many there are, and the part of them that was asked for. */
export type SearchAnswer = { readonly total: number; readonly hits: readonly SearchHit[] };

/**
 * The door between the search box and whatever finds things. The box knows nothing of the index,
 * and an engine knows nothing of the page.
 */
export interface SearchEngine {
  /**
   * @param query what the visitor typed; empty lists everything the filters let through
   * @param part hits `offset` … `offset + limit - 1`
   * @throws SearchUnavailable when the index cannot be loaded
   */
  search(
    query: string,
    filters: SearchFilters,
    part: { readonly offset: number; readonly limit: number },
  ): Promise<SearchAnswer>;
}

/** The index could not be loaded (no connection, a broken upload). Nothing of the query is kept. */
export class SearchUnavailable extends Error {
  readonly code = 'search-unavailable';
  readonly remedy = '電波のよいところで、もう一度お試しください。下の一覧からも見られます。';
  constructor(options?: ErrorOptions) {
    super('いま、検索を開けませんでした。', options);
  }
}
