import type { Reason } from '../engine.ts';
import type { Facts } from '../facts/shape.ts';
import type { Postings } from '../store/packing.ts';
import { conceptToken, nameToken } from '../store/shape.ts';
import type { Store } from '../store/store.ts';
import { diversified } from './diversify.ts';
import { evidenceFor, type Evidence } from './evidence.ts';
import { NEAR, nearnessTo, nearnessUnasked } from './nearness.ts';
import type { Meant } from './meant.ts';
import type { AskedWord, Plan } from './plan.ts';
import { reasonsOf } from './reasons.ts';
import { matchWord, tokensOfWord, type TextMatch } from './text-match.ts';

/** Rows that answer, best first. */
export type Ranked = {
  readonly rows: readonly number[];
  readonly reasonsFor: (row: number) => readonly Reason[];
  /** A word that is neither understood nor stands in any entry. */
  readonly unknown?: AskedWord | undefined;
};

/** A concept and how well each row fits it. */
export type Weighed = Meant & { readonly evidence: Evidence };
/** A word and where it stands. */
export type Matched = AskedWord & TextMatch;

/** Weights, found by measuring both halves of the development questions. */
const WEIGHT = {
  meaning: 3,
  /** Text of a word that concepts understood anyway, and of one that they did not. */
  understoodText: 0.5,
  text: 2,
  exactName: 10,
  sample: -0.02,
} as const;
/** A row that fits its concepts less than this is no answer. */
const LEAST_MEANING = 0.25;
/** Share of a question's letters that must stand in an entry when nothing else is understood. */
const LEAST_COVER = 0.7;
/** Fewer than this many near results: those of the neighbourhood follow. */
const FEW = 10;

/** Scores and orders the rows for a plan. @throws SearchUnavailable */
export async function rank(
  plan: Plan,
  { store, facts }: { readonly store: Store; readonly facts: Facts },
): Promise<Ranked> {
  const asked = wordsToAsk(plan);
  const names = plan.whole.map(nameToken);
  const postings = await store.postings([
    ...new Set([
      ...names,
      ...asked.flatMap(tokensOfWord),
      ...plan.meant.map(({ concept }) => conceptToken(concept.index)),
    ]),
  ]);
  const words = asked.map((word): Matched => ({
    ...word,
    ...matchWord(word, postings, store.rows),
  }));
  const meant = plan.meant.map((one): Weighed => ({
    ...one,
    evidence: evidenceFor(one.concept, postings.get(conceptToken(one.concept.index)), {
      facts,
      store,
    }),
  }));
  const exact = new Set(names.flatMap((name) => postings.get(name)?.rows ?? []));
  const meaning = meaningOf(meant, store.rows);
  const counts = plan.place === undefined ? nearnessUnasked(facts) : () => 1;
  const scores = scoresOf({ words, exact, meaning, counts, facts, rows: store.rows });
  const answering = rowsThatAnswer({ plan, words, exact, meaning, rows: store.rows });
  const { rows, there } = near(answering, plan, facts, scores, postings);
  const sorted = rows.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const said = plan.meant.filter(({ concept }) => concept.weight === 1);
  const open =
    said.length > 0 && (plan.phrase || said.every(({ by }) => by === 'cue')) && exact.size === 0;
  return {
    rows: open
      ? diversified(
          sorted,
          (row) => scores[row] ?? 0,
          (row) => store.categories.of[row],
        )
      : sorted,
    reasonsFor: (row) => reasonsOf(row, { words, meant, exact, plan, there }),
    unknown: exact.size > 0 ? undefined : unknownOf(plan, words),
  };
}

/** The first word that no concept says and that stands in no entry, as far as was asked. */
const unknownOf = (plan: Plan, asked: readonly Matched[]): AskedWord | undefined =>
  plan.words.find(
    ({ typed, understood }) =>
      !understood && !asked.some((word) => word.typed === typed && word.full.size > 0),
  );

/** Words whose letters are worth asking for. Of a sentence that is understood, only its nouns. */
function wordsToAsk({ words, meant, phrase }: Plan): AskedWord[] {
  if (!phrase || meant.length === 0) return [...words];
  return words.flatMap((word) =>
    word.keys[0] === undefined || !/[ぁ-ゖ]{2}/.test(word.keys[0])
      ? [word]
      : nounsOf(word.keys[0]).map((noun) => ({
          ...{ typed: noun, keys: [noun], spelt: [noun], understood: true },
        })),
  );
}

const nounsOf = (sentence: string): string[] => sentence.match(/[^ぁ-ゖ\s]{2,}/g) ?? [];

function meaningOf(meant: readonly Weighed[], rows: number): Float32Array {
  const meaning = new Float32Array(rows);
  const all = meant.reduce((sum, { weight }) => sum + weight, 0);
  for (const { weight, evidence } of meant) {
    for (let row = 0; row < rows; row += 1) {
      meaning[row] = (meaning[row] ?? 0) + ((evidence[row] ?? 0) * weight) / all;
    }
  }
  return meaning;
}

function scoresOf({
  words,
  exact,
  meaning,
  counts,
  facts,
  rows,
}: {
  words: readonly Matched[];
  exact: ReadonlySet<number>;
  meaning: Float32Array;
  /** What a meaning counts for a row. */
  counts: (row: number) => number;
  facts: Facts;
  rows: number;
}): Float32Array {
  const scores = meaning.map((one, row) => one * WEIGHT.meaning * counts(row));
  for (const { understood, scores: own, covered } of words) {
    const weight = (understood ? WEIGHT.understoodText : WEIGHT.text) / words.length;
    for (let row = 0; row < rows; row += 1) {
      scores[row] = (scores[row] ?? 0) + weight * (own[row] ?? 0) * (covered[row] ?? 0);
    }
  }
  for (const row of exact) scores[row] = (scores[row] ?? 0) + WEIGHT.exactName;
  for (let row = 0; row < rows; row += 1) {
    if (facts.traits[facts.traitsOf[row] ?? -1]?.sample === true) {
      scores[row] = (scores[row] ?? 0) + WEIGHT.sample;
    }
  }
  return scores;
}

/** 「本」 beside 「ひきこもり」 stands in 「見本」 and 「日本」 as well, 「今」 beside anything in 今治. */
const isOneLetter = (key: string): boolean => Array.from(key).length === 1;

const range = (rows: number): number[] => Array.from({ length: rows }, (_, row) => row);

/** All words first; where only meanings are known, those; letters alone only when nearly all fit. */
function rowsThatAnswer({
  plan,
  words,
  exact,
  meaning,
  rows,
}: {
  plan: Plan;
  words: readonly Matched[];
  exact: ReadonlySet<number>;
  meaning: Float32Array;
  rows: number;
}): number[] {
  const required = words.filter(
    ({ understood, full, keys }) =>
      !understood && full.size > 0 && (words.length === 1 || !keys.every(isOneLetter)),
  );
  const all = required.map(({ full }) => full);
  if (all.length > 0 && !(plan.phrase && plan.meant.length > 0)) {
    const [first = new Set<number>(), ...others] = all;
    const said = plan.meant.some(({ concept }) => concept.weight === 1);
    const every = [...first].filter(
      (row) =>
        exact.has(row) ||
        (others.every((set) => set.has(row)) && (!said || (meaning[row] ?? 0) >= LEAST_MEANING)),
    );
    if (every.length > 0) return every;
  }
  if (plan.meant.length > 0) {
    return range(rows).filter(
      (row) =>
        (meaning[row] ?? 0) >= LEAST_MEANING ||
        exact.has(row) ||
        words.some(({ full }) => full.has(row)),
    );
  }
  if (words.length === 0) return plan.place === undefined ? [...exact] : range(rows);
  return range(rows).filter((row) => {
    const covers = words.reduce((sum, { covered }) => sum + (covered[row] ?? 0), 0);
    return exact.has(row) || covers / words.length >= LEAST_COVER;
  });
}

/** Rows near the place that was typed; scores are lowered with the distance. */
function near(
  answering: readonly number[],
  { place, words, meant, whole }: Plan,
  facts: Facts,
  scores: Float32Array,
  postings: ReadonlyMap<string, Postings>,
): { rows: number[]; there: (row: number) => boolean } {
  if (place === undefined) return { rows: [...answering], there: () => false };
  const nearness = nearnessTo(place, facts);
  const only = words.length === 0 && meant.length === 0;
  const named = new Set(whole.flatMap((key) => postings.get(nameToken(key))?.rows ?? []));
  const least = only ? NEAR.there : NEAR.serves;
  const close = answering.filter((row) => nearness(row) >= least || named.has(row));
  const rows =
    close.length >= FEW || only
      ? close
      : answering.filter((row) => nearness(row) > NEAR.away || named.has(row));
  for (const row of rows) {
    if (!named.has(row)) scores[row] = ((scores[row] ?? 0) + (only ? 1 : 0)) * nearness(row);
  }
  return { rows, there: (row) => nearness(row) === NEAR.there };
}
