import { COSTS, NEEDED } from '../../directory/schema/parts/choices.ts';
import type { Ages, Cost } from '../../directory/schema/program.ts';

/** What stands where nobody has told us. */
export const UNKNOWN = 'まだ確かめていません';

/** What it costs, with the condition in words when there is one. */
export function costInWords(cost: Cost | undefined): string {
  if (cost === undefined || cost.kind === 'unknown') return cost?.note ?? UNKNOWN;
  return cost.note === undefined ? COSTS[cost.kind] : `${COSTS[cost.kind]}（${cost.note}）`;
}

/** For which ages. Without limits that are known we do not claim that there are none. */
export function agesInWords(ages: Ages | undefined): string {
  if (ages === undefined) return UNKNOWN;
  const { min, max, note } = ages;
  const range =
    min !== undefined && max !== undefined
      ? `${min}歳から${max}歳まで`
      : min !== undefined
        ? `${min}歳から`
        : max !== undefined
          ? `${max}歳まで`
          : undefined;
  // A note that names the limits itself says it better than we do.
  const said = note !== undefined && [min, max].every((age) => note.includes(`${age ?? ''}`));
  if (range === undefined || said) return note ?? UNKNOWN;
  return note === undefined ? range : `${range}（${note}）`;
}

/** Whether a 障害者手帳 is asked for. */
export function handbookInWords(handbook: keyof typeof NEEDED | undefined): string {
  if (handbook === undefined || handbook === 'unknown') return UNKNOWN;
  return NEEDED[handbook];
}
