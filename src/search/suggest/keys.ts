import { hiragana, makeFolding, type Spellings } from '../text/fold.ts';
import { kanaWhileTyping } from '../text/romaji.ts';
import { spoken } from '../text/spoken.ts';

/** Keys of what is typed: as it is written or heard, and as it is heard alone. */
export type TypedKeys = { readonly all: readonly string[]; readonly heard: readonly string[] };

/** Turns what is written into what is compared; the same folding as that of the search. */
export type Keys = {
  /** Of a word or name, however it is spelt. */
  readonly of: (text: string) => readonly string[];
  /** Of the name of a place, for which no other spelling stands: お金 is no 金山町. */
  readonly heard: (text: string) => readonly string[];
  /** Of what somebody is typing, and of all that it may become. */
  readonly typed: (text: string) => TypedKeys;
};

const LATIN = /^[\p{Script=Latin}'-]+$/u;

/** Kana that Latin letters stand for, or may become with the next one. */
const kanaOf = (letters: string): readonly string[] =>
  LATIN.test(letters) ? kanaWhileTyping(letters) : [];

const joined = (text: string): string => text.replaceAll(' ', '');
const unique = (keys: readonly string[]): string[] =>
  [...new Set(keys)].filter((key) => key !== '');

/** Makes the keys of a vocabulary's spellings. */
export function makeKeys(spellings: Spellings): Keys {
  const [written, sound] = [makeFolding(spellings), makeFolding([])];
  const heard = (text: string): string[] => unique([joined(sound.key(text))]);
  const of = (text: string): string[] => {
    const key = joined(written.key(text));
    return unique([key, spoken(key), ...heard(text)]);
  };
  const typed = (text: string): TypedKeys => {
    const ways = [text, ...kanaOf(hiragana(text).trim())];
    return { all: unique(ways.flatMap(of)), heard: unique(ways.flatMap(heard)) };
  };
  return { of, heard, typed };
}
