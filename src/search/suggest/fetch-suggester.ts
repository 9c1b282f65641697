import { fetchPart } from '../facts/fetch-facts.ts';
import type { SuggestionList } from './list.ts';
import { makeSuggester, type Folds, type Suggester } from './suggester.ts';

let kept: Promise<Suggester | undefined> | undefined;

/**
 * The suggester, loaded once. Undefined when its list cannot be had: typing goes on without it,
 * and the next letter tries again.
 */
export function fetchSuggester(folds: Folds): Promise<Suggester | undefined> {
  kept ??= fetchPart<SuggestionList>('/search/suggestions.json').then(
    (list) => makeSuggester(list, folds),
    () => {
      kept = undefined;
      return undefined;
    },
  );
  return kept;
}
