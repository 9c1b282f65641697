/** Fields in which a concept may lead to entries, by the letter before the id. */
export const LEADS = {
  c: 'categories',
  n: 'needs',
  k: 'comforts',
  s: 'steps',
  h: 'channels',
  a: 'audiences',
} as const;

/** How much a concept says beside others: 1 as much as they do, 0 nothing. */
export type Weight = 1 | 0.5 | 0.25 | 0;

/** 1 for a thing of everyday life, which beside an unknown word is another thing. */
export type Everyday = 0 | 1;

/**
 * A concept as the browser gets it. `forms` and `cues` are folded (`text/fold.ts`), several of them
 * one after the other with spaces between; `*` in a cue stands for a few letters.
 */
export type PackedConcept = readonly [
  label: string,
  weight: Weight,
  leads: string,
  forms: string,
  cues: string,
  everyday: Everyday,
];

/** `/search/words.json`: what the planner knows before it looks into the index. */
export type Words = {
  /** Spellings to fold: written, folded to. */
  readonly spellings: readonly (readonly [string, string])[];
  readonly concepts: readonly PackedConcept[];
};

/**
 * `/search/sounds.json`: the same forms and cues as they sound, concept by concept; fetched for
 * questions without kanji only, which need nothing of the others.
 */
export type Sounds = readonly (readonly [forms: string, cues: string])[];

/** `/search/places.json`: every municipality with its reading, and the prefectures. */
export type PlaceNames = {
  readonly places: readonly (readonly [code: string, name: string, kana: string])[];
  readonly prefectures: readonly (readonly [code: string, name: string, kana: string])[];
};
