import { fetchPart } from '../facts/fetch-facts.ts';
import type { PlaceNames } from '../words/shape.ts';
import type { SuggestionList } from './list.ts';
import { makeSuggester, type Folds, type Suggester } from './suggester.ts';

let kept: Promise<Suggester | undefined> | undefined;

/**
 * The suggester, loaded once. Undefined when its list cannot be had: typing goes on without it,
 * and the next letter tries again.
 */
export function fetchSuggester(folds: Folds): Promise<Suggester | undefined> {
  kept ??= Promise.all([
    fetchPart<SuggestionList>('/search/suggestions.json'),
    fetchPart<PlaceNames>('/search/places.json'),
  ]).then(
    ([list, places]) => makeSuggester(list, places, folds),
    () => {
      kept = undefined;
      return undefined;
    },
  );
  return kept;
}
