import { hiragana, plainWidth } from '../text/fold.ts';
import { spokenParts } from '../text/spoken.ts';
import type { Match } from '../words/matcher.ts';
import { kanaOr, type FoundPlace, type Gazetteer } from './gazetteer.ts';
import type { Reader } from './plan.ts';

/** A word of a question while it is read: folded, as it sounds, and in the letters it was typed in. */
export type Word = { readonly typed: string; key: string; sound: string; own: string };

/** Words of a question, romaji as kana too: 「alive」 may be a name as it stands. */
export function wordsOf(question: string, { folding, sounds, matcher }: Reader): Word[] {
  return plainWidth(question)
    .split(/[^\p{L}\p{N}ー'’-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((typed) => {
      const own = folding.key(typed).replaceAll(' ', '');
      const kana = matcher.isForm(own) ? typed : kanaOr(hiragana(typed));
      const key = folding.key(kana).replaceAll(' ', '');
      const sound = sounds.key(kana).replaceAll(' ', '');
      return { typed, key: key === '' ? own : key, sound, own };
    })
    .filter(({ key }) => key !== '');
}

/** 「西宮市で」 leaves 「で」 before the next word. */
const PARTICLES_BEFORE = /^[のでにをがはとへもや]+/;

/** Takes the first place out of the words. */
export function takePlace(words: readonly Word[], gazetteer: Gazetteer): FoundPlace | undefined {
  for (const word of words) {
    const found = gazetteer.find(word.key, word.sound);
    if (found === undefined) continue;
    const rest = found.rest.replace(PARTICLES_BEFORE, '');
    word.key = rest;
    word.sound = rest;
    word.own = rest;
    return found.place;
  }
  return undefined;
}

/** A question in one way of writing, without spaces, and where its words begin. */
export type Joined = {
  readonly text: string;
  readonly starts: readonly number[];
  /** Particles that were left out, by the place before which they stood. */
  readonly dropped: ReadonlyMap<number, string>;
};

/** Joins the words in one way of writing. */
export function joined(words: readonly Word[], way: 'key' | 'sound'): Joined {
  const starts: number[] = [];
  const dropped = new Map<number, string>();
  let text = '';
  for (const word of words) {
    const said = spokenParts(word[way].replaceAll(' ', ''));
    starts.push(text.length);
    for (const [at, particle] of said.dropped) dropped.set(text.length + at, particle);
    text += said.text;
  }
  return { text, starts, dropped };
}

/** Share of a word's letters that concepts must say for it to be understood. */
const MOSTLY = 0.4;
/** Kana beside a word in kana that are an ending or a particle; more may be another word. */
const ENDING = 2;

/** 「オンラン居場所」 begins with a word that no concept says. */
const UNSAID_HEAD = /^[ぁ-ゖ]{4}/;
const LONGEST_WORD = 10;

/** Whether concepts say all of a word but its particles and endings. */
export function isUnderstood(
  { text, starts }: Joined,
  at: number,
  matches: readonly Match[],
): boolean {
  const [from = 0, to = text.length] = [starts[at], starts[at + 1]];
  const word = text.slice(from, to);
  const said = Array.from({ length: word.length }, (_, letter) =>
    matches.some(({ start, end }) => start <= from + letter && from + letter < end),
  );
  const unsaid = said.map((one, letter) => (one ? ' ' : word.charAt(letter))).join('');
  if (/[^ぁ-ゖ\s]/.test(unsaid)) return false;
  if (UNSAID_HEAD.test(unsaid) && word.length <= LONGEST_WORD) return false;
  if (/^[ぁ-ゖ]+$/.test(word) && unsaid.split(' ').some((left) => left.length > ENDING))
    return false;
  return said.filter((one) => one).length >= word.length * MOSTLY;
}
