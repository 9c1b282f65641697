import { compareWeights, weightsOf } from '../../directory/standing.ts';
import type { SearchFilters } from '../engine.ts';
import { NATIONWIDE } from '../index/areas.ts';
import { unconfirmedOf } from './comfort-answer.ts';
import type { Facts } from './shape.ts';

/** Rows of equal weights. */
type Rank = { readonly weights: readonly number[]; readonly rows: number[] };

/** Near first: the place itself, its prefecture, the whole country. */
function circleOf(codes: readonly string[], area: string | undefined): number | undefined {
  if (area === undefined) return undefined;
  if (codes.includes(area)) return 0;
  if (codes.includes(area.slice(0, 2))) return 1;
  return codes.includes(NATIONWIDE) ? 2 : undefined;
}

/**
 * Rows in the order of every list; before it, those that said yes to the chosen comforts before
 * those nobody has asked. Each kind of row is weighed once, so that 20,000 rows take no longer than
 * reading them.
 * @param rows in 五十音順, which stays between equals
 * @param today `YYYY-MM-DD`, Japan
 */
export function listed(
  facts: Facts,
  rows: readonly number[],
  filters: SearchFilters,
  today: string,
): number[] {
  const circles = facts.areas.map((codes) => circleOf(codes, filters.area));
  const ranks = new Map<string, Rank>();
  const known = new Map<string, Rank>();
  for (const row of rows) {
    const at = facts.traitsOf[row] ?? -1;
    const traits = facts.traits[at];
    if (traits === undefined) continue;
    const distance = circles[facts.areasOf[row] ?? -1];
    const kind = `${at}/${distance ?? ''}`;
    let rank = known.get(kind);
    if (rank === undefined) {
      const standing = { sample: traits.sample, verified: traits.verified, distance };
      const weights = [unconfirmedOf(traits, filters).length, ...weightsOf(standing, today)];
      rank = ranks.get(weights.join()) ?? { weights, rows: [] };
      ranks.set(weights.join(), rank);
      known.set(kind, rank);
    }
    rank.rows.push(row);
  }
  return [...ranks.values()]
    .sort((a, b) => compareWeights(a.weights, b.weights))
    .flatMap((rank) => rank.rows);
}
