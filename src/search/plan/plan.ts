import { phoneDigits } from '../text/digits.ts';
import { hiragana, type Folding } from '../text/fold.ts';
import { spoken } from '../text/spoken.ts';
import type { Concept, Match, Matcher } from '../words/matcher.ts';
import { kanaOr, type FoundPlace, type Gazetteer } from './gazetteer.ts';

/** A word of a question: what is looked for in texts. */
export type AskedWord = {
  /** As it was typed. */
  readonly typed: string;
  /** Folded, in the ways it may stand in the index; at least one. */
  readonly keys: readonly string[];
  /** Whether concepts say all of it. */
  readonly understood: boolean;
};

/** A concept that is meant, and how much. */
export type Meant = {
  readonly concept: Concept;
  readonly weight: number;
  readonly by: Match['by'];
};

/** What is understood of a question before the index is asked. */
export type Plan = {
  /** A telephone number or its end. */
  readonly digits?: string | undefined;
  readonly place?: FoundPlace | undefined;
  readonly words: readonly AskedWord[];
  readonly meant: readonly Meant[];
  /** The whole question, folded in each way: it may be a name. */
  readonly whole: readonly string[];
  /** True for a sentence rather than a row of words. */
  readonly phrase: boolean;
};

/** What reads a question. */
export type Reader = {
  readonly folding: Folding;
  readonly sounds: Folding;
  readonly matcher: Matcher;
  readonly gazetteer: Gazetteer;
};

/** Nobody means the rest; a very long question must not cost more than this. */
const LONGEST_QUESTION = 200;
const PHRASE = 7;
/** Share of a word's letters that concepts must say for it to be understood. */
const MOSTLY = 0.4;
const PARTICLES_AROUND = /^[のでにをがはとへもや]+|[のでにをがはとへも]+$/g;

type Word = { readonly typed: string; key: string; sound: string };

/** Words of a question, romaji as kana. */
function wordsOf(question: string, { folding, sounds, matcher }: Reader): Word[] {
  return hiragana(question)
    .split(/[^\p{L}\p{N}ー'’-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((typed) => {
      const own = folding.key(typed).replaceAll(' ', '');
      const kana = matcher.isForm(own) ? typed : kanaOr(typed);
      const key = folding.key(kana).replaceAll(' ', '');
      return { typed, key: key === '' ? own : key, sound: sounds.key(kana).replaceAll(' ', '') };
    })
    .filter(({ key }) => key !== '');
}

/** Takes the first place out of the words. */
function takePlace(words: Word[], gazetteer: Gazetteer): FoundPlace | undefined {
  for (const word of words) {
    const found = gazetteer.find(word.key, word.sound);
    if (found === undefined) continue;
    word.key = found.rest;
    word.sound = found.rest;
    return found.place;
  }
  return undefined;
}

/** Kinds of help a concept may name before it says less than others. */
const SHARP = 7;

/** 「働きたい」 leads to many kinds, 「家で」 to few: beside each other the second decides. */
function sharpness({ leads }: Concept): number {
  const kinds = leads.filter((lead) => lead.startsWith('c.')).length;
  return SHARP / Math.max(SHARP, kinds);
}

/** What is left of a concept when a sharper one says part of the same letters. */
const SHARED = 0.4;

const overlaps = (a: Match, b: Match): boolean => a.start < b.end && b.start < a.end;
const sharper = (a: Match, b: Match): boolean =>
  a.concept.weight * sharpness(a.concept) > b.concept.weight * sharpness(b.concept) &&
  !(a.start === b.start && a.end === b.end);

/** Concepts met in the words, each once, by its strongest match. */
function meantBy(matches: readonly Match[]): Meant[] {
  const specific = matches.some(({ concept }) => concept.weight === 1);
  const others = matches.some(({ concept }) => concept.weight > 0);
  const best = new Map<number, Meant>();
  for (const match of matches) {
    const { concept, by } = match;
    if (others && concept.weight === 0) continue;
    const own = specific ? concept.weight : 1;
    const shared = matches.some((other) => overlaps(other, match) && sharper(other, match));
    const weight = own * sharpness(concept) * (shared ? SHARED : 1);
    if (by === 'form' || !best.has(concept.index)) best.set(concept.index, { concept, weight, by });
  }
  return [...best.values()];
}

function isUnderstood(word: string, matches: readonly Match[], offset: number): boolean {
  const said = Array.from({ length: word.length }, () => false);
  for (const { start, end } of matches) {
    for (let at = Math.max(0, start - offset); at < Math.min(word.length, end - offset); at += 1) {
      said[at] = true;
    }
  }
  // Of kanji and katakana nothing may be left; of kana, endings and particles may.
  const rest = said.filter((one, at) => !one && !/[ぁ-ゖ]/.test(word[at] ?? '')).length;
  return rest === 0 && said.filter((one) => one).length >= word.length * MOSTLY;
}

/** Reads a question. */
export function makePlan(question: string, reader: Reader): Plan {
  const asked = question.slice(0, LONGEST_QUESTION);
  const words = wordsOf(asked, reader);
  const whole = [...new Set([join(words, 'key'), join(words, 'sound')])].filter(
    (key) => key !== '',
  );
  const digits = reader.matcher.isForm(whole[0] ?? '') ? undefined : phoneDigits(asked);
  const place = takePlace(words, reader.gazetteer);

  const ways = (['key', 'sound'] as const).map((way) => spoken(join(words, way)));
  // How kanji sound is not known here; what is typed in kana is met by its sound alone.
  const heard = ways.filter((way, at) => at === 0 || !/\p{sc=Han}/u.test(way));
  const found = [...new Set(heard)].map((way) => reader.matcher.find(way));
  const matches = found.flat();
  let offset = 0;
  const text = words.flatMap(({ typed, key, sound }): AskedWord[] => {
    const from = offset;
    offset += key.length;
    const understood = found.some((those) => isUnderstood(key, those, from));
    const keys = [...new Set([trimmed(key), trimmed(sound)])].filter((one) => one !== '');
    return keys.length === 0 ? [] : [{ typed, keys, understood }];
  });
  return {
    ...{ digits, place, whole },
    words: text,
    meant: meantBy(matches),
    phrase: text.some(({ keys }) => isPhrase(keys[0] ?? '')),
  };
}

const join = (words: readonly Word[], way: 'key' | 'sound'): string =>
  words.map((word) => word[way].replaceAll(' ', '')).join('');
const trimmed = (word: string): string => word.replace(PARTICLES_AROUND, '').trim();
const isPhrase = (word: string): boolean => word.length >= PHRASE && /[ぁ-ゖ]{2}/.test(word);
