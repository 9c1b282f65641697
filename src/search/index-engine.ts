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
import { piecesLike } from './plan/marks.ts';
import { openStore } from './store/store.ts';
import { fetchSuggester } from './suggest/fetch-suggester.ts';
import { FOLDS } from './suggest/folds.ts';
import { makeFolding } from './text/fold.ts';
import { makeMatcher } from './words/matcher.ts';
import type { PlaceNames, Words } from './words/shape.ts';

/** Everything a question needs, once. @throws SearchUnavailable */
async function openLibrary(): Promise<Library> {
  const [words, places, facts, store] = await Promise.all([
    fetchPart<Words>('/search/words.json'),
    fetchPart<PlaceNames>('/search/places.json'),
    fetchFacts(),
    openStore(),
  ]);
  const folding = makeFolding(words.spellings);
  const matcher = makeMatcher(words.concepts);
  const gazetteer = makeGazetteer(places, folding, matcher.beginsWithForm);
  return {
    reader: { folding, sounds: makeFolding([]), matcher, gazetteer },
    likeness: new CueLikeness(matcher.cues),
    ...{ store, facts },
  };
}

/** Places as the page names them: a municipality with its prefecture. */
const placeOf = ({ plan }: Found): SearchAnswer['place'] => {
  const { place } = plan;
  const code = place?.codes[0] ?? place?.prefectures[0];
  return place === undefined || code === undefined ? undefined : { code, name: place.name };
};

/** Answers from our own index: nothing of a question leaves the device but the parts it fetches. */
export class IndexEngine implements SearchEngine {
  #loading: Promise<Library> | undefined;
  #last: { question: string; found: Promise<Found> } | undefined;

  async suggest(text: string, limit: number): Promise<readonly Suggestion[]> {
    return (await fetchSuggester(FOLDS))?.suggest(text, limit) ?? [];
  }

  async placeName(code: string): Promise<string | undefined> {
    return (await fetchSuggester(FOLDS))?.placeName(code);
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
  #find(question: string, library: Library): Promise<Found> {
    if (this.#last?.question !== question) {
      this.#last = { question, found: find(question, library) };
    }
    return this.#last.found;
  }

  async #answer(
    library: Library,
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
    const hits = rows.slice(offset, offset + limit).map((row) => hitAt(row, library, filters, found));
    return {
      total: rows.length,
      hits: (await Promise.all(hits)).flat(),
      counts,
      searchedAs: found?.searchedAs,
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
  { store, facts, reader }: Library,
  filters: SearchFilters,
  found: Found | undefined,
): Promise<SearchHit[]> {
  const card = await store.card(row);
  const traits = facts.traits[facts.traitsOf[row] ?? -1];
  if (card === undefined || traits === undefined) return [];
  const [url, title, summary, about, sample] = card;
  const words = found?.plan.words.flatMap(({ keys }) => keys) ?? [];
  const foldings = [reader.folding, reader.sounds];
  return [
    {
      ...{ url, title, summary, about },
      sample: sample === 1,
      ...(found === undefined
        ? {}
        : {
            why: found.reasonsFor(row),
            marks: piecesLike(`${title} ${summary}`, words, foldings),
          }),
      unconfirmed: unconfirmedOf(traits, filters),
    },
  ];
}
