import type { Suggestion } from '../engine.ts';
import type { PlaceNames } from '../words/shape.ts';
import type { SuggestionList } from './list.ts';

/** What is typed, as it may stand in the list: folded, and for Latin letters their kana too. */
export type Folds = {
  /** Of a spelling in the list. */
  readonly key: (text: string) => string;
  /** Of what somebody typed: one key, or several readings of it. */
  readonly keys: (typed: string) => readonly string[];
};

/** Offers what somebody may be about to type. */
export type Suggester = {
  readonly suggest: (typed: string, limit: number) => Suggestion[];
  /** Name of a municipality with its prefecture, by its six digits. */
  readonly placeName: (code: string) => string | undefined;
};

/** Municipalities by code. */
type Places = ReadonlyMap<
  string,
  Readonly<Record<'code' | 'name' | 'kana' | 'prefecture', string>>
>;
type Candidate = { readonly keys: readonly string[]; readonly suggestion: Suggestion };

/** Of one kind no more than this, so that 「西宮」 offers the town as well as what is there. */
const OF_A_KIND = 3;
const KINDS: readonly Suggestion['is'][] = ['need', 'word', 'place', 'entry'];

/** 0 begins with it, 1 holds it, undefined neither. One letter must stand at the beginning. */
function closeness(candidate: Candidate, typed: readonly string[]): number | undefined {
  if (typed.some((key) => candidate.keys.some((own) => own.startsWith(key)))) return 0;
  const inside = typed.filter((key) => key.length > 1);
  return inside.some((key) => candidate.keys.some((own) => own.includes(key))) ? 1 : undefined;
}

function candidatesOf(list: SuggestionList, places: Places, { key }: Folds): Candidate[] {
  const one = (suggestion: Suggestion, spellings: readonly string[]): Candidate => ({
    suggestion,
    keys: spellings.map(key),
  });
  const region = new Set(list.region);
  const inOrder = [true, false].flatMap((near) =>
    [...places.values()].filter(({ code }) => region.has(code) === near),
  );
  return [
    ...list.needs.map(([id, text, ...others]) => one({ is: 'need', id, text }, [text, ...others])),
    ...list.words.map(([text, ...others]) => one({ is: 'word', text }, [text, ...others])),
    ...inOrder.map(({ code, name, kana, prefecture }) =>
      one({ is: 'place', text: name, code, prefecture }, [name, kana]),
    ),
    ...list.entries.map(([url, text, about, ...others]) =>
      one({ is: 'entry', text, url, about }, [text, ...others]),
    ),
  ];
}

function placesOf({ places, prefectures }: PlaceNames): Places {
  const names = new Map(prefectures.map(([code, name]) => [code, name]));
  return new Map(
    places.map(([code, name, kana]) => [
      code,
      { code, name, kana, prefecture: names.get(code.slice(0, 2)) ?? '' },
    ]),
  );
}

/** Makes the suggester of a list. Folding some thousand spellings takes a few milliseconds, once. */
export function makeSuggester(
  list: SuggestionList,
  placeNames: PlaceNames,
  folds: Folds,
): Suggester {
  const places = placesOf(placeNames);
  const candidates = candidatesOf(list, places, folds);
  return {
    suggest: (typed, limit) => {
      const keys = folds.keys(typed).filter((key) => key !== '');
      if (keys.length === 0) return [];
      const found = candidates
        .map((candidate) => ({ candidate, far: closeness(candidate, keys) }))
        .filter(({ far }) => far !== undefined)
        .map(({ candidate: { suggestion }, far = 0 }) => ({ suggestion, far }))
        .sort((a, b) => a.far - b.far); // stable: the order of the list decides between equals
      return KINDS.flatMap((kind) =>
        found.filter(({ suggestion }) => suggestion.is === kind).slice(0, OF_A_KIND),
      )
        .sort((a, b) => a.far - b.far)
        .slice(0, limit)
        .map(({ suggestion }) => suggestion);
    },
    placeName: (code) => {
      const place = places.get(code);
      return place && place.prefecture + place.name;
    },
  };
}
