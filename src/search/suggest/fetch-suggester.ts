import { fetchPart } from '../facts/fetch-facts.ts';
import { unpackPlaces, type PlacesFile } from '../words/places-file.ts';
import type { PlaceNames, Sounds, Words } from '../words/shape.ts';
import { fetchCues, fetchWordsFile, unpackWords } from '../words/words-file.ts';
import type { SuggestionList } from './list.ts';
import { makeSuggester, type Suggester } from './suggester.ts';

let kept: Promise<Suggester | undefined> | undefined;

const fetchPlaces = async (): Promise<PlaceNames> =>
  unpackPlaces(await fetchPart<PlacesFile>('/search/places.json'));

const fetchWords = async (): Promise<Words> => {
  const [file, cues] = await Promise.all([fetchWordsFile(), fetchCues()]);
  return unpackWords(file, cues);
};

/**
 * The suggester, made once. Undefined when its lists cannot be had: typing goes on without it, and
 * the next letter tries again.
 */
export function fetchSuggester(): Promise<Suggester | undefined> {
  kept ??= Promise.all([
    fetchPart<SuggestionList>('/search/suggestions.json'),
    fetchWords(),
    fetchPart<Sounds>('/search/sounds.json'),
    fetchPlaces(),
  ]).then(
    ([list, words, sounds, places]) => makeSuggester(list, { words, sounds, places }),
    () => {
      kept = undefined;
      return undefined;
    },
  );
  return kept;
}

/** Name of a municipality with its prefecture, by its six digits; undefined when not to be had. */
export async function fetchPlaceName(code: string): Promise<string | undefined> {
  try {
    const { places, prefectures } = await fetchPlaces();
    const name = places.find(([own]) => own === code)?.[1];
    const prefecture = prefectures.find(([own]) => own === code.slice(0, 2))?.[1] ?? '';
    return name === undefined ? undefined : prefecture + name;
  } catch {
    return undefined;
  }
}
