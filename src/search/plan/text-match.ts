import type { Postings } from '../store/packing.ts';
import { tokensOf } from '../text/tokens.ts';
import type { AskedWord } from './plan.ts';

/** How well rows hold a word: 0–1, and how much of the word they hold at all: 0–1. */
export type TextMatch = {
  readonly scores: ReadonlyMap<number, number>;
  readonly covered: ReadonlyMap<number, number>;
  /** Rows that hold all of it. */
  readonly full: ReadonlySet<number>;
  /** Rows that hold all of it in their name. */
  readonly named: ReadonlySet<number>;
};

const STRONGEST = 3;
/** Tokens of one word that are asked for: the rest of a long one adds nothing. */
const MOST_TOKENS = 24;

/** Tokens to ask the index for. */
export const tokensOfWord = ({ keys }: Pick<AskedWord, 'keys'>): string[] => [
  ...new Set(keys.flatMap((key) => tokensOf(key).slice(0, MOST_TOKENS))),
];

/** Matches one way of writing. */
function matchKey(key: string, postings: ReadonlyMap<string, Postings>, rows: number): TextMatch {
  const tokens = tokensOf(key).slice(0, MOST_TOKENS);
  const scores = new Map<number, number>();
  const covered = new Map<number, number>();
  const count = new Map<number, number>();
  const inName = new Map<number, number>();
  let all = 0;
  for (const token of tokens) {
    const found = postings.get(token);
    const rare = Math.log(1 + rows / (1 + (found?.rows.length ?? 0)));
    all += rare;
    found?.rows.forEach((row, at) => {
      const strength = found.strengths[at] ?? 0;
      scores.set(row, (scores.get(row) ?? 0) + (rare * strength) / STRONGEST);
      covered.set(row, (covered.get(row) ?? 0) + rare);
      count.set(row, (count.get(row) ?? 0) + 1);
      if (strength === STRONGEST) inName.set(row, (inName.get(row) ?? 0) + 1);
    });
  }
  for (const map of [scores, covered]) for (const [row, sum] of map) map.set(row, sum / all);
  const those = (map: ReadonlyMap<number, number>): Set<number> =>
    new Set([...map].filter(([, n]) => n === tokens.length).map(([row]) => row));
  return { scores, covered, full: those(count), named: those(inName) };
}

/** Matches a word in any of its ways; of several the best counts. */
export function matchWord(
  { keys }: Pick<AskedWord, 'keys'>,
  postings: ReadonlyMap<string, Postings>,
  rows: number,
): TextMatch {
  const [first, ...others] = keys.map((key) => matchKey(key, postings, rows));
  if (first === undefined) {
    return { scores: new Map(), covered: new Map(), full: new Set(), named: new Set() };
  }
  return others.reduce<TextMatch>(
    (one, other) => ({
      scores: greater(one.scores, other.scores),
      covered: greater(one.covered, other.covered),
      full: new Set([...one.full, ...other.full]),
      named: new Set([...one.named, ...other.named]),
    }),
    first,
  );
}

function greater(
  a: ReadonlyMap<number, number>,
  b: ReadonlyMap<number, number>,
): Map<number, number> {
  const both = new Map(a);
  for (const [row, value] of b) both.set(row, Math.max(both.get(row) ?? 0, value));
  return both;
}
