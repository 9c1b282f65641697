/**
 * What may be offered while somebody types, beside the places, which the search has anyway: one
 * small file, fetched with the first letter. Behind what is shown stand other spellings and readings
 * to compare with.
 */
export type SuggestionList = {
  readonly words: readonly (readonly [text: string, ...others: string[]])[];
  readonly needs: readonly (readonly [id: string, text: string, ...others: string[]])[];
  /** Codes of the site's own municipalities, which are offered before others. */
  readonly region: readonly string[];
  readonly entries: readonly (readonly [
    ...[path: string, name: string, about: string],
    ...others: string[],
  ])[];
};
