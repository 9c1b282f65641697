import { distance } from './distance.ts';

/** Mistyped letters that still leave a word what it was, by its length. */
const FORGIVEN: readonly number[] = [0, 0, 0, 1, 1, 1, 2, 2, 2];
/** One more is enough for a suggestion. */
const SUGGESTED = 1;
/**
 * Of so few letters the last may be wrong, or the middle one between kanji: 「家族回」 is 家族会,
 * 「居馬所」 is 居場所, 「税理士」 is not 心理士.
 */
const SHORT = 3;
const isNearShort = (word: string, other: string): boolean =>
  startsAlike(word, other) >= SHORT - 1 ||
  (other.length === SHORT &&
    Array.from(word).every((letter) => KANJI.test(letter)) &&
    word[0] === other[0] &&
    word.at(-1) === other.at(-1));

/** A word that may have been meant. */
export type Correction = {
  readonly word: string;
  /** True when it is near enough to be searched at once. */
  readonly sure: boolean;
};

/** The words nearest to a mistyped one, nearest first; none when nothing is near. */
export function corrections(word: string, words: Iterable<string>): Correction[] {
  const forgiven = FORGIVEN[Math.min(word.length, FORGIVEN.length - 1)] ?? 0;
  if (forgiven === 0) return [];
  const near: { word: string; apart: number }[] = [];
  for (const other of words) {
    if (other.length < 2) continue;
    if (word.length === SHORT && !(KANJI.test(word) && isNearShort(word, other))) continue;
    if (isAnother(word, other)) continue;
    const apart = distance(word, other, forgiven + SUGGESTED);
    // A guess begins as the word does: nobody who asks for ダイエット is offered 体罰.
    if (apart > forgiven && startsAlike(word, other) === 0) continue;
    if (apart <= forgiven + SUGGESTED && apart * 2 < other.length) {
      near.push({ word: other, apart });
    }
  }
  return near
    .sort((a, b) => a.apart - b.apart || startsAlike(word, b.word) - startsAlike(word, a.word))
    .map((one) => ({ word: one.word, sure: one.apart <= forgiven }));
}

/** Of so many letters, one kanji more may be another one. */
const LETTERS_PER_KANJI = 3;

/**
 * 「パソコン修理」 is another thing than パソコン講座, not a mistyped one; so is what stands beside の
 * with no letter in common: 「鬱の相談」 and 親の相談, 「ひきこもりの親」 and ひきこもり外来.
 */
function isAnother(word: string, other: string): boolean {
  const parts = word.split('の').filter((part) => part !== '');
  const differs = (part: string): boolean =>
    !Array.from(part).some((letter) => other.includes(letter));
  if (parts.length > 1 && parts.some(differs)) return true;
  const kanji = Array.from(word).filter((letter) => KANJI.test(letter) && !other.includes(letter));
  return kanji.length > 1 && kanji.length * LETTERS_PER_KANJI >= word.length;
}

function startsAlike(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Letters of a word that must be there for it to be known although one of them is wrong. */
const SHORTEST_INSIDE = 5;

/** The longest word that stands in a sentence with one mistyped letter. */
export function misspeltIn(sentence: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  for (const word of words) {
    if (word.length < SHORTEST_INSIDE || word.length <= (best?.length ?? 0)) continue;
    if (!sentence.includes(word.charAt(0))) continue;
    if (distance(sentence, word, 1, true) <= 1) best = word;
  }
  return best;
}

const MOST_LETTERS = 10;
const KANJI = /\p{sc=Han}/u;

/**
 * The shortest word that a short form stands for: 「訪看」 for 訪問看護, 「ひきセン」 for
 * ひきこもり支援センター. Its letters stand in the word in their order, each at the head of a part or
 * beside the one before it.
 */
export function longFormOf(short: string, words: Iterable<string>): string | undefined {
  if (short.length < 2 || short.length > MOST_LETTERS) return undefined;
  let best: string | undefined;
  for (const word of words) {
    if (word[0] !== short[0] || word.length < short.length + 2 || word.startsWith(short)) continue;
    if (best !== undefined && best.length <= word.length) continue;
    if (shortens(short, word)) best = word;
  }
  return best;
}

/** Words of two kanji follow each other: 訪問 and 看護 begin at even places. */
function isHead(word: string, at: number): boolean {
  let start = at;
  while (start > 0 && KANJI.test(word.charAt(start - 1)) && KANJI.test(word.charAt(at))) start -= 1;
  return KANJI.test(word.charAt(at))
    ? (at - start) % 2 === 0
    : at === 0 || KANJI.test(word.charAt(at - 1));
}

function shortens(short: string, word: string, at = 0, from = 0): boolean {
  if (at === short.length) return true;
  for (let place = from; place < word.length; place += 1) {
    if (at === 0 && place > 0) return false;
    if (word[place] !== short[at]) continue;
    let run = 1;
    while (at + run < short.length && word[place + run] === short[at + run]) run += 1;
    if (run === 1 && !isHead(word, place)) continue;
    for (let taken = run; taken > 0; taken -= 1) {
      if (taken === 1 && !isHead(word, place)) continue;
      if (shortens(short, word, at + taken, place + taken)) return true;
    }
  }
  return false;
}
