/**
 * Everything that may be offered while somebody types: one small file, fetched with the first
 * letter. Behind what is shown stand other spellings and readings to compare with.
 */
export type SuggestionList = {
  readonly words: readonly (readonly [text: string, ...others: string[]])[];
  readonly needs: readonly (readonly [id: string, text: string, ...others: string[]])[];
  /** The site's own municipalities first. */
  readonly places: readonly (readonly [code: string, name: string, kana: string])[];
  /** Names of prefectures by their two digits. */
  readonly prefectures: Readonly<Record<string, string>>;
  readonly entries: readonly (readonly [
    ...[path: string, name: string, about: string],
    ...others: string[],
  ])[];
};
