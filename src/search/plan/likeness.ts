/** How far two words are apart: letters to add, drop, change, or swap with their neighbour. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      }
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}

/** Mistyped letters that still leave a word what it was, by its length. */
const FORGIVEN: readonly number[] = [0, 0, 0, 1, 1, 1, 2, 2, 2];
/** One more is enough for a suggestion. */
const SUGGESTED = 1;

/** Of so few letters only the last may be wrong: 「家族回」 is 家族会, 「税理士」 is not 心理士. */
const SHORT = 3;

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
    if (word.length === SHORT && startsAlike(word, other) < SHORT - 1) continue;
    const apart = distance(word, other, forgiven + SUGGESTED);
    if (apart <= forgiven + SUGGESTED && apart * 2 < other.length)
      near.push({ word: other, apart });
  }
  return near
    .sort((a, b) => a.apart - b.apart || startsAlike(word, b.word) - startsAlike(word, a.word))
    .map((one) => ({ word: one.word, sure: one.apart <= forgiven }));
}

function startsAlike(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Pairs of letters of a text. */
const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/** Finds cues that a phrase resembles without saying them. */
export class CueLikeness {
  readonly #cues: readonly {
    readonly pairs: readonly string[];
    readonly concepts: readonly number[];
  }[];
  readonly #rarity: (pair: string) => number;

  constructor(cues: ReadonlyMap<string, readonly number[]>) {
    const often = new Map<string, number>();
    this.#cues = [...cues].map(([cue, concepts]) => {
      const pairs = pairsOf(cue);
      for (const pair of new Set(pairs)) often.set(pair, (often.get(pair) ?? 0) + 1);
      return { pairs, concepts };
    });
    this.#rarity = (pair) => Math.log(1 + cues.size / (1 + (often.get(pair) ?? 0)));
  }

  /** Concepts of the cues most like a phrase, with likeness above `least` (0–1), best first. */
  nearest(phrase: string, least: number, most: number): { concept: number; likeness: number }[] {
    const own = new Set(pairsOf(phrase));
    const best = new Map<number, number>();
    for (const { pairs, concepts } of this.#cues) {
      if (pairs.length < FEWEST_PAIRS) continue;
      let [shared, all] = [0, 0];
      for (const pair of pairs) {
        const rare = this.#rarity(pair);
        all += rare;
        if (own.has(pair)) shared += rare;
      }
      const likeness = shared / all;
      if (likeness < least) continue;
      for (const concept of concepts) {
        best.set(concept, Math.max(best.get(concept) ?? 0, likeness));
      }
    }
    return [...best]
      .map(([concept, likeness]) => ({ concept, likeness }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most);
  }
}

const FEWEST_PAIRS = 3;
