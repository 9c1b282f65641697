import type { GradedQuery } from './corpus.ts';

/** What one question scored. */
export type Scored = {
  readonly query: GradedQuery;
  readonly shown: readonly string[];
  /** 1 when an answer is among the first, or when nothing answers and nothing was shown. */
  readonly successAt1: number;
  readonly successAt5: number;
  readonly recallAt10: number;
  readonly ndcgAt10: number;
  /** 1 when nothing was shown although something answers, or something although nothing does. */
  readonly noResult: number;
};

/** Means over some questions. */
export type Means = {
  readonly successAt1: number;
  readonly successAt5: number;
  readonly recallAt10: number;
  readonly ndcgAt10: number;
  readonly noResult: number;
  readonly questions: number;
};

const FIRST = 10;

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** Scores the first results of one question against its grades. */
export function scoreOf(query: GradedQuery, shown: readonly string[]): Scored {
  const grades = shown.slice(0, FIRST).map((id) => query.relevant[id] ?? 0);
  const ideal = Object.values(query.relevant).sort((a, b) => b - a);
  const hits = grades.filter((grade) => grade > 0).length;
  const noResult = (shown.length === 0) === (ideal.length === 0) ? 0 : 1;
  const rightIn = (first: number): number =>
    ideal.length === 0 ? 1 - noResult : Number(grades.slice(0, first).some((one) => one > 0));
  return {
    ...{ query, shown, noResult },
    successAt1: rightIn(1),
    successAt5: rightIn(5),
    recallAt10: ideal.length === 0 ? 0 : hits / Math.min(FIRST, ideal.length),
    ndcgAt10: ideal.length === 0 ? 0 : gain(grades) / gain(ideal.slice(0, FIRST)),
  };
}

/** Means; questions that nothing answers have no order that could be judged. */
export function meansOf(scored: readonly Scored[]): Means {
  const answerable = scored.filter(({ query }) => Object.keys(query.relevant).length > 0);
  const mean = (of: (one: Scored) => number, among: readonly Scored[]): number =>
    among.length === 0 ? 0 : among.reduce((sum, one) => sum + of(one), 0) / among.length;
  return {
    successAt1: mean((one) => one.successAt1, scored),
    successAt5: mean((one) => one.successAt5, scored),
    recallAt10: mean((one) => one.recallAt10, answerable),
    ndcgAt10: mean((one) => one.ndcgAt10, answerable),
    noResult: mean((one) => one.noResult, scored),
    questions: scored.length,
  };
}
