import { listeningTo, tellsOfDistress } from '../../directory/distress.ts';
import type { Suggestion } from '../engine.ts';
import type { PlaceNames, Sounds, Words } from '../words/shape.ts';
import { entryCandidates, placeCandidates, wordCandidates, type Candidate } from './candidates.ts';
import { makeKeys, type TypedKeys } from './keys.ts';
import type { SuggestionList } from './list.ts';

/** Offers what somebody may be about to type, best first. */
export type Suggester = (typed: string, limit: number) => Suggestion[];

/** Of one kind no more than this, so that 「西宮」 offers the town as well as what is there. */
const OF_A_KIND = 3;
const KINDS: readonly Suggestion['is'][] = ['need', 'word', 'place', 'entry'];

/** Letters before the middle of a name, and the words that people say, are looked at. */
const INSIDE = 2;
const SAYING = 3;
/** What is longer is no word on its way; it may still tell of distress. */
const LONGEST = 60;

/** Somebody to talk to now: offered first wherever distress is heard. */
const HELP: Suggestion = {
  ...{ is: 'entry', url: '/hotlines/', text: 'すぐに話したいとき', about: '電話・チャット' },
};

/** Its name begins with it, another word for it does, or it stands inside; undefined for neither. */
function closeness(
  { suggestion, names, others, sayings }: Candidate,
  keys: TypedKeys,
): 0 | 1 | 2 | undefined {
  const typed = suggestion.is === 'place' ? keys.heard : keys.all;
  const begins = (own: readonly string[], least: number): boolean =>
    typed.some((key) => key.length >= least && own.some((one) => one.startsWith(key)));
  if (begins(names, 1)) return 0;
  if (begins(others, 1)) return 1;
  const holds = (own: readonly string[]): boolean =>
    typed.some((key) => key.length >= INSIDE && own.some((one) => one.includes(key)));
  return holds(names) || holds(others) || begins(sayings, SAYING) ? 2 : undefined;
}

/** The last word of several, and what stands before it. */
function lastWord(typed: string): { readonly before: string; readonly last: string } | undefined {
  const [, before, last] = /^(.*\S)\s+(\S+)$/su.exec(typed.trim()) ?? [];
  return before === undefined || last === undefined ? undefined : { before, last };
}

/** Makes the suggester of the lists. Folding some thousand names takes some milliseconds, once. */
export function makeSuggester(
  list: SuggestionList,
  { words, sounds, places }: { words: Words; sounds: Sounds; places: PlaceNames },
): Suggester {
  const keys = makeKeys(words.spellings);
  const listening = list.distress.map((group) => listeningTo(...group));
  const isDistress = (text: string): boolean =>
    listening.some((words) => tellsOfDistress(text, words));
  const candidates = [
    ...wordCandidates(words, { sounds, readings: list.readings }, keys),
    ...placeCandidates(places, list.region, keys),
    ...entryCandidates(list.entries, keys),
  ];

  /** Nobody is offered such words before they came to them on their own. */
  const saidFirst = new Set(candidates.filter(({ suggestion }) => isDistress(suggestion.text)));

  const matches = (typed: string): Suggestion[] => {
    const typedKeys = keys.typed(typed);
    if (typedKeys.all.length === 0) return [];
    const said = isDistress(typed);
    const found = candidates.flatMap((candidate) => {
      if (saidFirst.has(candidate) && !said) return [];
      const far = closeness(candidate, typedKeys);
      return far === undefined ? [] : [{ suggestion: candidate.suggestion, far }];
    });
    found.sort((a, b) => a.far - b.far); // stable: the order of the lists decides between equals
    return KINDS.flatMap((kind) =>
      found.filter(({ suggestion }) => suggestion.is === kind).slice(0, OF_A_KIND),
    )
      .sort((a, b) => a.far - b.far)
      .map(({ suggestion }) => suggestion);
  };

  /** 「居場所 にし」: the last word goes on, the ones before it stay. */
  const goingOn = (typed: string): Suggestion[] => {
    const several = lastWord(typed);
    if (several === undefined) return [];
    return matches(several.last).flatMap(({ is, text }) =>
      is === 'word' || is === 'place'
        ? [{ is: 'word' as const, text: `${several.before} ${text}` }]
        : [],
    );
  };

  return (typed, limit) => {
    const help = isDistress(typed) ? [HELP] : [];
    if (typed.length > LONGEST) return help;
    const whole = matches(typed);
    const found = whole.length > 0 ? whole : goingOn(typed);
    return [...help, ...found].slice(0, limit);
  };
}
