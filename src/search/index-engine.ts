import { japanTime } from '../directory/days.ts';
import {
  SearchUnavailable,
  type SearchAnswer,
  type SearchEngine,
  type SearchFilters,
  type SearchHit,
  type Suggestion,
} from './engine.ts';
import { unconfirmedOf } from './facts/comfort-answer.ts';
import { fetchFacts, fetchIds, fetchPart } from './facts/fetch-facts.ts';
import { narrow } from './facts/narrow.ts';
import { find, type Found, type Library } from './plan/find.ts';
import { makeGazetteer } from './plan/gazetteer.ts';
import { CueLikeness } from './plan/likeness.ts';
import { makeMarker, type Marker } from './plan/marks.ts';
import { hasKanji, type Reader } from './plan/plan.ts';
import { cardPlaces } from './store/card-places.ts';
import type { StoredCard } from './store/shape.ts';
import { openStore } from './store/store.ts';
import { fetchPlaceName, fetchSuggester } from './suggest/fetch-suggester.ts';
import { makeFolding } from './text/fold.ts';
import { makeMatcher, type Matcher } from './words/matcher.ts';
import { unpackPlaces, type PlacesFile } from './words/places-file.ts';
import type { Sounds } from './words/shape.ts';
import { fetchCues, fetchWordsFile, unpackWords } from './words/words-file.ts';

type Foldings = Pick<Reader, 'folding' | 'sounds'>;
type OpenLibrary = Library & {
  readonly mark: Marker;
  /** What the list shows of a row. @throws SearchUnavailable */
  readonly card: (row: number) => Promise<StoredCard | undefined>;
};

/** Everything a question needs, once. @throws SearchUnavailable */
async function openLibrary(): Promise<OpenLibrary> {
  const [file, facts, store] = await Promise.all([fetchWordsFile(), fetchFacts(), openStore()]);
  const words = unpackWords(file);
  const places = cardPlaces(facts, store.categories.of);
  const foldings = { folding: makeFolding(words.spellings), sounds: makeFolding([]) };
  const written = once(async () => {
    const { concepts } = unpackWords(file, await fetchCues());
    return readerOf(makeMatcher(concepts), foldings);
  });
  const heard = once(async () => {
    const sounds = await fetchPart<Sounds>('/search/sounds.json');
    return readerOf(makeMatcher(words.concepts, sounds), foldings);
  });
  return {
    readerFor: (question) => (hasKanji(question) ? written() : heard()),
    gazetteer: once(async () => {
      const places = unpackPlaces(await fetchPart<PlacesFile>('/search/places.json'));
      const { beginsWithForm } = makeMatcher(words.concepts);
      return makeGazetteer(places, foldings.folding, beginsWithForm);
    }),
    card: (row) => store.card(places[row] ?? -1),
    ...{ store, facts, mark: makeMarker(words.spellings) },
  };
}

function readerOf(matcher: Matcher, foldings: Foldings): Reader {
  let likeness: CueLikeness | undefined;
  return {
    ...foldings,
    matcher,
    likeness: () => (likeness ??= new CueLikeness(matcher.cues)),
  };
}

/** Does something when first asked, and again only if it failed. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= make().catch((cause: unknown) => {
      kept = undefined;
      throw cause;
    });
    return kept;
  };
}

/** Places as the page names them: a municipality with its prefecture. */
const placeOf = ({ plan }: Found): SearchAnswer['place'] => {
  const { place } = plan;
  const code = place?.codes[0] ?? place?.prefectures[0];
  return place === undefined || code === undefined ? undefined : { code, name: place.name };
};

/** A noun of several words that is nowhere. 「ほしい」 is no word that anything would have to say. */
const missingOf = ({ plan, unknown, rows }: Found): string | undefined =>
  rows.length > 0 &&
  plan.words.length > 1 &&
  !plan.phrase &&
  /[^ぁ-ゖー]/.test(unknown?.typed ?? '')
    ? unknown?.typed
    : undefined;

/** Answers from our own index: nothing of a question leaves the device but the parts it fetches. */
export class IndexEngine implements SearchEngine {
  #loading: Promise<OpenLibrary> | undefined;
  #last: { question: string; found: Promise<Found> } | undefined;

  async suggest(text: string, limit: number): Promise<readonly Suggestion[]> {
    return (await fetchSuggester())?.(text, limit) ?? [];
  }

  placeName(code: string): Promise<string | undefined> {
    return fetchPlaceName(code);
  }

  async search(
    query: string,
    filters: SearchFilters,
    part: { readonly offset: number; readonly limit: number },
  ): Promise<SearchAnswer> {
    try {
      const library = await (this.#loading ??= openLibrary());
      const question = query.trim();
      const found = question === '' ? undefined : await this.#find(question, library);
      return await this.#answer(library, { found, filters, part });
    } catch (cause) {
      this.#loading = undefined; // the next press tries again
      this.#last = undefined;
      throw cause instanceof SearchUnavailable ? cause : new SearchUnavailable({ cause });
    }
  }

  /** The rows of a question stay the same while its filters change. */
  #find(question: string, library: OpenLibrary): Promise<Found> {
    if (this.#last?.question !== question) {
      this.#last = { question, found: find(question, library) };
    }
    return this.#last.found;
  }

  async #answer(
    library: OpenLibrary,
    {
      found,
      filters,
      part: { offset, limit },
    }: {
      found: Found | undefined;
      filters: SearchFilters;
      part: { readonly offset: number; readonly limit: number };
    },
  ): Promise<SearchAnswer> {
    const { rows, counts } = narrow(library.facts, filters, {
      asked: found?.rows,
      today: japanTime().day,
    });
    const hits = rows
      .slice(offset, offset + limit)
      .map((row) => hitAt(row, library, filters, found));
    return {
      total: rows.length,
      hits: (await Promise.all(hits)).flat(),
      counts,
      searchedAs: found?.searchedAs,
      missing: found && missingOf(found),
      didYouMean: found?.didYouMean,
      place: found && placeOf(found),
      ids: async () => {
        const ids = await fetchIds();
        return rows.flatMap((row) => ids[row] ?? []);
      },
    };
  }
}

async function hitAt(
  row: number,
  { card: cardOf, facts, mark }: OpenLibrary,
  filters: SearchFilters,
  found: Found | undefined,
): Promise<SearchHit[]> {
  const card = await cardOf(row);
  const traits = facts.traits[facts.traitsOf[row] ?? -1];
  if (card === undefined || traits === undefined) return [];
  const [url, title, summary, about, sample] = card;
  return [
    {
      ...{ url, title, summary, about },
      sample: sample === 1,
      ...(found === undefined
        ? {}
        : {
            why: found.reasonsFor(row),
            marks: mark(`${title} ${summary}`, found.plan.words),
          }),
      unconfirmed: unconfirmedOf(traits, filters),
    },
  ];
}
