/** Help while a phrase is typed: which word is under way, and whether a keyboard got in the way. */

/** Cuts between words: everything that is not a letter, a mark on one, or the long-vowel sign. */
const SEPARATOR = /[^\p{L}\p{M}ー゛゜]+/u;

/** The letters after the last separator: the word that is being typed now. */
export function wordUnderWay(typed: string): string {
  return typed.split(SEPARATOR).at(-1) ?? '';
}

/** `typed` with the word under way replaced by a whole one, ready for the next word. */
export function withWord(typed: string, word: string): string {
  return `${typed.slice(0, typed.length - wordUnderWay(typed).length)}${word}　`;
}

/** True when the input method turned kana into kanji. */
export function hasKanji(typed: string): boolean {
  return /\p{Script=Han}/u.test(typed);
}

/** True when letters stand there that no word of the list can have (romaji, for example). */
export function hasLatin(typed: string): boolean {
  return /\p{Script=Latin}/u.test(typed);
}
