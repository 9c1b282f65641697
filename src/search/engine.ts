import type { COSTS } from '../directory/schema/parts/choices.ts';

/** What the visitor chose beside the words. An empty or missing choice means "any". */
export type SearchFilters = {
  /** 全国地方公共団体コード, six digits. */
  readonly area?: string | undefined;
  /** Id in `content/vocabulary/needs.yaml`. */
  readonly need?: string | undefined;
  readonly kind?: EntryKind | undefined;
  /** Id in `content/vocabulary/steps.yaml`. */
  readonly step?: string | undefined;
  /** Id in `content/vocabulary/audiences.yaml`. */
  readonly audience?: string | undefined;
  /** Id in `content/vocabulary/channels.yaml`. */
  readonly channel?: string | undefined;
  /** Key of `COSTS` in `directory/schema/parts/choices.ts`. */
  readonly cost?: string | undefined;
  /** Ids in `content/vocabulary/comforts.yaml`; an entry must offer all of them. */
  readonly comforts?: readonly string[] | undefined;
  /** Whether an entry that has not said no to a chosen comfort may stay. */
  readonly unconfirmed?: boolean | undefined;
};

/** What an entry is; also the value of the index's `kind` filter. */
export type EntryKind = 'program' | 'gathering' | 'employer' | 'guide';

/** What something costs the person; 'unknown' when nobody has asked yet. */
export type CostKind = keyof typeof COSTS;

/** The filters that take one choice. */
export type OneChoice = 'area' | 'need' | 'kind' | 'step' | 'audience' | 'channel' | 'cost';

/** How many entries answer yes, no, and nothing yet to a comfort. */
export type ComfortCount = {
  readonly yes: number;
  readonly no: number;
  readonly unconfirmed: number;
};

/**
 * How many entries each option would leave if it were chosen now, all other choices and the words
 * staying as they are. An option that is missing leaves none. A place that is missing in `area`
 * has what its prefecture (two digits) has, or else what is for everybody (`NATIONWIDE`):
 * `facts/area-count.ts` looks it up.
 */
export type FilterCounts = {
  readonly [choice in OneChoice]: Readonly<Record<string, number>>;
} & {
  /** By comfort; `yes + unconfirmed` stay when the unconfirmed may stay too. */
  readonly comforts: Readonly<Record<string, ComfortCount>>;
};

/** Why an entry was found. */
export type Reason = {
  /** In its name, in its text, by a word of the same meaning, by its place, by its number. */
  readonly by: 'name' | 'text' | 'meaning' | 'place' | 'number';
  /** The word of the entry that was met: 「ひきこもり」 for somebody who typed 部屋から出ない. */
  readonly word: string;
};

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
  /** Why it was found, the strongest reason first; missing when nothing was typed. */
  readonly why?: readonly Reason[] | undefined;
  /** Pieces of title and summary to mark, spelt as they stand there. */
  readonly marks?: readonly string[] | undefined;
  /** Chosen comforts (ids) that nobody has confirmed here. */
  readonly unconfirmed?: readonly string[] | undefined;
};

/** Answer to one question: how many there are, and the part of them that was asked for. */
export type SearchAnswer = {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  readonly counts: FilterCounts;
  /** The word that was searched instead of a mistyped one; say so above the hits. */
  readonly searchedAs?: string | undefined;
  /** A word of several that nothing here says or means; the answer is one to the other words. */
  readonly missing?: string | undefined;
  /** もしかして: other questions to offer, as text for the search field. Never results. */
  readonly didYouMean?: readonly string[] | undefined;
  /** The place that was understood in the words, six or two digits: 「兵庫県芦屋市」. */
  readonly place?: { readonly code: string; readonly name: string } | undefined;
  /** All results, for the map: `folder/id` as in their paths. Loaded only when asked for. */
  ids(): Promise<readonly string[]>;
};

/** Something to offer while somebody types. */
export type Suggestion = {
  /** What is shown and, for a word, what goes into the box. */
  readonly text: string;
} & (
  | { readonly is: 'word' }
  /** A door: id in `content/vocabulary/needs.yaml`. */
  | { readonly is: 'need'; readonly id: string }
  /** A municipality: six digits, and its prefecture in words. */
  | { readonly is: 'place'; readonly code: string; readonly prefecture: string }
  /** An entry or guide: its path, and kind and place in words. */
  | { readonly is: 'entry'; readonly url: string; readonly about: string }
);

/**
 * The door between the search box and whatever finds things. The box knows nothing of the index,
 * and an engine knows nothing of the page.
 */
export interface SearchEngine {
  /**
   * With words the order is that of relevance; without words it is the one of every list
   * (`directory/order.ts`), nearness being counted from the chosen area.
   *
   * @param query what the visitor typed; empty lists everything the filters let through
   * @param part hits `offset` … `offset + limit - 1`
   * @throws SearchUnavailable when the index cannot be loaded
   */
  search(
    query: string,
    filters: SearchFilters,
    part: { readonly offset: number; readonly limit: number },
  ): Promise<SearchAnswer>;

  /**
   * What somebody may be about to type, best first. Never fails: without its list it offers nothing.
   * @param text what stands in the box, also half a word, kana or romaji
   */
  suggest(text: string, limit: number): Promise<readonly Suggestion[]>;

  /** Name of a municipality with its prefecture; undefined when it is not known. Never fails. */
  placeName(code: string): Promise<string | undefined>;
}

/** The index could not be loaded (no connection, a broken upload). Nothing of the query is kept. */
export class SearchUnavailable extends Error {
  readonly code = 'search-unavailable';
  readonly remedy = '電波のよいところで、もう一度お試しください。下の一覧からも見られます。';
  constructor(options?: ErrorOptions) {
    super('いま、検索を開けませんでした。', options);
  }
}
