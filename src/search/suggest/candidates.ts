import type { Suggestion } from '../engine.ts';
import type { PackedConcept, PlaceNames, Sounds, Words } from '../words/shape.ts';
import type { Keys } from './keys.ts';
import type { SuggestionList } from './list.ts';

/** Something that may be offered. */
export type Candidate = {
  readonly suggestion: Suggestion;
  /** What it is called here and how that reads. */
  readonly names: readonly string[];
  /** Other words for it. */
  readonly others: readonly string[];
  /** What people say when they mean it. */
  readonly sayings: readonly string[];
};

const NEED = /^n\.([a-z0-9-]+)$/;
/** Steps and audiences are choices of the form, no words that anybody looks for. */
const NO_WORD = /^[as]\.[a-z0-9-]+$/;

const split = (packed: string): string[] => packed.split(' ').filter((key) => key !== '');

function wordOf(
  [text, , leads, forms, cues]: PackedConcept,
  {
    sounds: [formSounds, cueSounds],
    kana,
    keys,
  }: { readonly sounds: Sounds[number]; readonly kana: string; readonly keys: Keys },
): Candidate {
  const id = NEED.exec(leads)?.[1];
  return {
    suggestion: id === undefined ? { is: 'word', text } : { is: 'need', id, text },
    names: [...keys.of(text), ...keys.of(kana)],
    others: [...split(forms), ...split(formSounds)],
    sayings: [...split(cues), ...split(cueSounds)],
  };
}

const both = (one: Candidate, other: Candidate): Candidate => ({
  suggestion: one.suggestion,
  names: [...one.names, ...other.names],
  others: [...one.others, ...other.others],
  sayings: [...one.sayings, ...other.sayings],
});

/** Doors and words; of those that read the same the door, and the shorter ones first. */
export function wordCandidates(
  { concepts }: Words,
  { sounds, readings }: { readonly sounds: Sounds; readonly readings: readonly string[] },
  keys: Keys,
): Candidate[] {
  const all = concepts.flatMap((concept, at) =>
    NO_WORD.test(concept[2])
      ? []
      : [wordOf(concept, { sounds: sounds[at] ?? ['', ''], kana: readings[at] ?? '', keys })],
  );
  const [doors, words] = [
    all.filter(({ suggestion }) => suggestion.is === 'need'),
    all.filter(({ suggestion }) => suggestion.is === 'word'),
  ];
  const byLength = words.sort((a, b) => a.suggestion.text.length - b.suggestion.text.length);
  const texts = new Map<string, Candidate>();
  for (const one of [...doors, ...byLength]) {
    const known = texts.get(one.suggestion.text);
    texts.set(one.suggestion.text, known === undefined ? one : both(known, one));
  }
  return [...texts.values()];
}

/** Municipalities, the site's own first, and the prefectures as words. */
export function placeCandidates(
  { places, prefectures }: PlaceNames,
  region: readonly string[],
  keys: Keys,
): Candidate[] {
  const own = new Set(region);
  const names = new Map(prefectures.map(([code, name]) => [code, name]));
  const one = (suggestion: Suggestion, kana: string): Candidate => ({
    suggestion,
    names: [...keys.heard(suggestion.text), ...keys.heard(kana)],
    others: [],
    sayings: [],
  });
  return [
    ...prefectures.map(([, text, kana]) => one({ is: 'word', text }, kana)),
    ...[true, false].flatMap((near) =>
      places
        .filter(([code]) => own.has(code) === near)
        .map(([code, text, kana]) => {
          const prefecture = names.get(code.slice(0, 2)) ?? '';
          return one({ is: 'place', text, code, prefecture }, kana);
        }),
    ),
  ];
}

/** Entries and guides by their names and readings. */
export const entryCandidates = (
  entries: SuggestionList['entries'],
  keys: Keys,
): readonly Candidate[] =>
  entries.map(([url, text, about, ...spellings]) => ({
    suggestion: { is: 'entry', text, url, about },
    names: [text, ...spellings].flatMap(keys.of),
    others: [],
    sayings: [],
  }));
