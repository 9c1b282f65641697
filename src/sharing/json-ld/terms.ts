import type { Ages, Cost } from '../../directory/schema/program.ts';
import type { Known } from '../known.ts';
import { some, type Json } from './json.ts';

/** Who it is for: https://schema.org/Audience. */
export function audienceOf(ids: readonly string[], { labels }: Known): Json {
  return some(
    labels.labels('audiences', ids).map((audienceType) => ({ '@type': 'Audience', audienceType })),
  );
}

/** `15-39`, `15-`, `-39`: https://schema.org/typicalAgeRange. */
export function ageRange(ages: Ages | undefined): string | undefined {
  if (ages?.min === undefined && ages?.max === undefined) return undefined;
  return `${ages.min ?? ''}-${ages.max ?? ''}`;
}

/** True or false when it is known whether it costs nothing; otherwise nothing is said. */
export function isFree(cost: Cost | undefined): boolean | undefined {
  if (cost?.kind === 'free') return true;
  return cost?.kind === 'paid' ? false : undefined;
}
