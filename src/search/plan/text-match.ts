import type { Postings } from '../store/packing.ts';
import { tokensOf } from '../text/tokens.ts';
import type { AskedWord } from './plan.ts';

/** How well rows hold a word, row by row. */
export type TextMatch = {
  /** 0–1: rare letters in the name count most. */
  readonly scores: Float32Array;
  /** How much of the word they hold at all, 0–1. */
  readonly covered: Float32Array;
  /** Rows that hold all of it, and those that hold all of it in their name. */
  readonly full: ReadonlySet<number>;
  readonly named: ReadonlySet<number>;
};

const STRONGEST = 3;
/** Tokens of one word that are asked for: the rest of a long one adds nothing. */
const MOST_TOKENS = 24;

const tokensOfKey = (key: string): string[] => tokensOf(key).slice(0, MOST_TOKENS);

/** Tokens to ask the index for. */
export const tokensOfWord = ({ keys }: Pick<AskedWord, 'keys'>): string[] => [
  ...new Set(keys.flatMap(tokensOfKey)),
];

/** Matches a word in any of its ways of writing; of several the best counts. */
export function matchWord(
  { keys }: Pick<AskedWord, 'keys'>,
  postings: ReadonlyMap<string, Postings>,
  rows: number,
): TextMatch {
  const scores = new Float32Array(rows);
  const covered = new Float32Array(rows);
  const [full, named] = [new Set<number>(), new Set<number>()];
  for (const key of keys) {
    const tokens = tokensOfKey(key);
    const own = matchTokens(tokens, postings, rows);
    for (let row = 0; row < rows; row += 1) {
      if ((own.count[row] ?? 0) === 0) continue;
      scores[row] = Math.max(scores[row] ?? 0, (own.score[row] ?? 0) / own.all);
      covered[row] = Math.max(covered[row] ?? 0, (own.cover[row] ?? 0) / own.all);
      if (own.count[row] === tokens.length) full.add(row);
      if (own.inName[row] === tokens.length) named.add(row);
    }
  }
  return { scores, covered, full, named };
}

type Sums = {
  readonly score: Float32Array;
  readonly cover: Float32Array;
  readonly count: Uint8Array;
  readonly inName: Uint8Array;
  /** What a row would have that holds every token in its name. */
  readonly all: number;
};

function matchTokens(
  tokens: readonly string[],
  postings: ReadonlyMap<string, Postings>,
  rows: number,
): Sums {
  const [score, cover] = [new Float32Array(rows), new Float32Array(rows)];
  const [count, inName] = [new Uint8Array(rows), new Uint8Array(rows)];
  let all = 0;
  for (const token of tokens) {
    const found = postings.get(token);
    const rare = Math.log(1 + rows / (1 + (found?.rows.length ?? 0)));
    all += rare;
    if (found === undefined) continue;
    for (let at = 0; at < found.rows.length; at += 1) {
      const row = found.rows[at] ?? 0;
      const strength = found.strengths[at] ?? 0;
      score[row] = (score[row] ?? 0) + (rare * strength) / STRONGEST;
      cover[row] = (cover[row] ?? 0) + rare;
      count[row] = (count[row] ?? 0) + 1;
      if (strength === STRONGEST) inName[row] = (inName[row] ?? 0) + 1;
    }
  }
  return { score, cover, count, inName, all };
}
