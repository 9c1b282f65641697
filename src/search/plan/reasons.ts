import type { Reason } from '../engine.ts';
import type { Plan } from './plan.ts';
import type { Matched, Weighed } from './rank.ts';

/** A concept that fits less than this is not worth naming as the reason. */
const WORTH_NAMING = 0.2;

/** Why a row was found, the strongest reason first. */
export function reasonsOf(
  row: number,
  {
    words,
    meant,
    exact,
    plan,
    there,
  }: {
    words: readonly Matched[];
    meant: readonly Weighed[];
    exact: ReadonlySet<number>;
    plan: Plan;
    there: (row: number) => boolean;
  },
): Reason[] {
  const named = words.filter(({ named: rows }) => rows.has(row) || exact.has(row));
  const written = words.filter((word) => word.full.has(row) && !named.includes(word));
  const fitting = meant
    .map((one) => ({ label: one.concept.label, fits: (one.evidence[row] ?? 0) * one.weight }))
    .filter(({ fits }) => fits >= WORTH_NAMING)
    .sort((a, b) => b.fits - a.fits);
  const reasons: Reason[] = [
    ...named.map(({ typed }): Reason => ({ by: 'name', word: typed })),
    ...fitting.slice(0, 1).map(({ label }): Reason => ({ by: 'meaning', word: label })),
    ...written.map(({ typed }): Reason => ({ by: 'text', word: typed })),
    ...(plan.place && there(row) ? [{ by: 'place', word: plan.place.name } as const] : []),
  ];
  return reasons;
}
