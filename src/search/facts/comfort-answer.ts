import type { ComfortCount, SearchFilters } from '../engine.ts';
import type { Traits } from './shape.ts';

/** はい・いいえ・未確認; undefined where nobody would ask. */
export function answerOf({ comforts }: Traits, id: string): keyof ComfortCount | undefined {
  if (comforts === undefined) return undefined;
  if (comforts.yes.includes(id)) return 'yes';
  return comforts.no.includes(id) ? 'no' : 'unconfirmed';
}

/** Chosen comforts that nobody has confirmed. */
export const unconfirmedOf = (traits: Traits, { comforts = [] }: SearchFilters): string[] =>
  comforts.filter((id) => answerOf(traits, id) === 'unconfirmed');
