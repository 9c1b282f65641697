import type { Reason } from '../engine.ts';
import type { Plan } from './plan.ts';
import type { Matched, Weighed } from './rank.ts';

/** A concept that fits less than this is not worth naming beside another reason. */
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
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits);
  const [best] = fitting;
  const alone = named.length === 0 && written.length === 0;
  const worth = best !== undefined && (alone || best.fits >= WORTH_NAMING) ? [best] : [];
  const reasons: Reason[] = [
    ...named.map(({ typed }): Reason => ({ by: 'name', word: typed })),
    ...worth.map(({ label }): Reason => ({ by: 'meaning', word: label })),
    ...written.map(({ typed }): Reason => ({ by: 'text', word: typed })),
    ...(plan.place && there(row) ? [{ by: 'place', word: plan.place.name } as const] : []),
  ];
  return reasons;
}
