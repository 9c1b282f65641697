/**
 * `/search/suggestions.json`: what may be offered while somebody types, beside the words and places,
 * which the search has anyway. Behind what is shown stand other spellings and readings to compare
 * with.
 */
export type SuggestionList = {
  /** Codes of the site's own municipalities, which are offered before others. */
  readonly region: readonly string[];
  readonly entries: readonly (readonly [
    ...[path: string, name: string, about: string],
    ...others: string[],
  ])[];
  /** How the labels of `words.json` read, in its order; empty where they are kana already. */
  readonly readings: readonly string[];
  /** Words of distress, by group: then the help lines are offered first. */
  readonly distress: readonly (readonly [cues: string, unless: string])[];
};
