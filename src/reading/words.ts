import { isKanji, unified } from './kana.ts';
import type { Token } from './dictionary.ts';

/** A word whose reading is decided by hand, by the gazetteer, or by an entry itself. */
export type KnownWord = {
  readonly word: string;
  /** The word in tokens with their readings. */
  readonly tokens: readonly Token[];
  /** Only where the text before ends with this. */
  readonly before?: RegExp;
  /** Only where the text after begins with this. */
  readonly after?: RegExp;
  /** Only where no letter stands directly before or after. */
  readonly alone?: boolean;
};

/** A known word in a text. */
export type Found = { readonly start: number; readonly end: number; readonly word: KnownWord };

/** Finds known words in texts: the longest first, among equals the one named first. */
export class WordList {
  /** By their first two letters: few words begin with the same two. */
  readonly #byFirst = new Map<string, KnownWord[]>();

  constructor(words: readonly KnownWord[]) {
    for (const word of words) {
      const first = word.word.slice(0, 2);
      const same = this.#byFirst.get(first);
      if (same === undefined) this.#byFirst.set(first, [word]);
      else same.push(word);
    }
    for (const [first, same] of this.#byFirst) {
      this.#byFirst.set(
        first,
        same.toSorted((a, b) => b.word.length - a.word.length),
      );
    }
  }

  /** Words that may stand where a text goes on with these two letters, the longest first. */
  #startingWith(two: string): readonly KnownWord[] {
    const longer = this.#byFirst.get(two) ?? [];
    return two.length < 2 ? longer : [...longer, ...(this.#byFirst.get(two.charAt(0)) ?? [])];
  }

  /**
   * Every known word of a text, from left to right, without overlaps. A word may begin only where
   * the dictionary or a known word before it lets one begin, so that 津市 is not found in 会津市場;
   * a single letter must be a whole word.
   * @param tokens the text as the dictionary divides it
   */
  find(written: string, tokens: readonly Token[]): readonly Found[] {
    const text = unified(written);
    const starts = new Set<number>();
    const ends = new Set<number>();
    let at = 0;
    for (const token of tokens) {
      starts.add(at);
      ends.add((at += token.text.length));
    }
    const all: Found[] = [];
    let end = 0;
    for (let start = 0; start < text.length; start += 1) {
      const candidates = this.#startingWith(text.slice(start, start + 2));
      if (candidates.length === 0) continue;
      const after = start === end || starts.has(start);
      const free = after || beginsAfresh(text, start);
      const word = candidates.find(
        (one) =>
          (one.word.length === 1 ? after && ends.has(start + 1) : free) && fits(one, text, start),
      );
      if (word === undefined) continue;
      end = start + word.word.length;
      all.push({ start, end, word });
      start = end - 1;
    }
    return all;
  }
}

/** Neither inside a run of kanji nor inside a number. */
function beginsAfresh(text: string, at: number): boolean {
  const [before, here] = [text.charAt(at - 1), text.charAt(at)];
  return /\d/.test(here) ? !/[\d.,]/.test(before) : !isKanji(before);
}

function fits({ word, before, after, alone }: KnownWord, text: string, start: number): boolean {
  if (!text.startsWith(word, start)) return false;
  const end = start + word.length;
  if (alone === true && /\p{Letter}/u.test(text.charAt(start - 1) + text.charAt(end))) return false;
  return (before?.test(text.slice(0, start)) ?? true) && (after?.test(text.slice(end)) ?? true);
}
