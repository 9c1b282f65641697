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
      const pairs = [...new Set(pairsOf(cue))];
      for (const pair of pairs) often.set(pair, (often.get(pair) ?? 0) + 1);
      return { pairs, concepts };
    });
    this.#rarity = (pair) => Math.log(1 + cues.size / (1 + (often.get(pair) ?? 0)));
  }

  /**
   * Concepts of the cues most like a phrase, with likeness above `least` (0–1), best first. Japanese
   * says first what it is about: 「パスポートの申請」 is not like 「年金の申請」.
   */
  nearest(phrase: string, least: number, most: number): { concept: number; likeness: number }[] {
    const own = new Set(pairsOf(phrase));
    const best = new Map<number, number>();
    for (const { pairs, concepts } of this.#cues) {
      if (pairs.length < FEWEST_PAIRS) continue;
      const shared = pairs.filter((pair) => own.has(pair));
      if (shared.length < FEWEST_PAIRS) continue;
      if (shared.length < ENOUGH_IN_KANA && !shared.some((pair) => NOT_KANA.test(pair))) continue;
      const likeness = this.#sum(shared) / this.#sum(pairs);
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

  #sum(pairs: readonly string[]): number {
    return pairs.reduce((sum, pair) => sum + this.#rarity(pair), 0);
  }
}

const FEWEST_PAIRS = 2;
/** Pairs of kana stand in many words. */
const ENOUGH_IN_KANA = 4;
const NOT_KANA = /[^ぁ-ゖ]/;
