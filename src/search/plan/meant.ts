import type { Concept, Match } from '../words/matcher.ts';

/** A concept that is meant, and how much. */
export type Meant = {
  readonly concept: Concept;
  readonly weight: number;
  readonly by: Match['by'];
};

/** Kinds of help a concept may name before it says less than others. */
const SHARP = 7;
/** What is left of a concept when a sharper one says part of the same letters. */
const SHARED = 0.4;

/** 「働きたい」 leads to many kinds, 「家で」 to few: beside each other the second decides. */
function sharpness({ leads }: Concept): number {
  const kinds = leads.filter((lead) => lead.startsWith('c.')).length;
  return SHARP / Math.max(SHARP, kinds);
}

const overlaps = (a: Match, b: Match): boolean => a.start < b.end && b.start < a.end;
const sharper = (a: Match, b: Match): boolean =>
  a.concept.weight * sharpness(a.concept) > b.concept.weight * sharpness(b.concept) &&
  !(a.start === b.start && a.end === b.end);

/** Several concepts of the same letters say one thing together. */
const saysTheSame = (a: Match, b: Match): boolean =>
  a.start === b.start && a.end === b.end && a.concept.weight === b.concept.weight;

/**
 * Concepts met in a question, each once with its greatest weight.
 * @param ways matches of the question as written and as it sounds: positions differ between them
 */
export function meantBy(ways: readonly (readonly Match[])[]): Meant[] {
  const all = ways.flat();
  const specific = all.some(({ concept }) => concept.weight === 1);
  const others = all.some(({ concept }) => concept.weight > 0);
  const best = new Map<number, Meant>();
  for (const matches of ways) {
    for (const match of matches) {
      const { concept, by } = match;
      if (others && concept.weight === 0) continue;
      const own = specific ? concept.weight : 1;
      const shared = matches.some((other) => overlaps(other, match) && sharper(other, match));
      const alike = new Set(
        matches.filter((other) => saysTheSame(other, match)).map((other) => other.concept.index),
      ).size;
      const weight = (own * sharpness(concept) * (shared ? SHARED : 1)) / alike;
      const known = best.get(concept.index);
      if (known !== undefined && known.weight > weight) continue;
      best.set(concept.index, { concept, weight, by: known?.by === 'form' ? 'form' : by });
    }
  }
  return [...best.values()];
}
