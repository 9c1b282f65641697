import { daysBetween, monthAndDay } from './days.ts';
import { VERIFIED_HOW } from './schema/parts/choices.ts';
import type { Verified } from './schema/parts/verified.ts';

/** How far the last confirmation lies back. */
export type Freshness = {
  /** `confirmed` up to 180 days, `ageing` up to 365, `stale` beyond or never. */
  readonly level: 'confirmed' | 'ageing' | 'stale';
  /** What people read. */
  readonly label: string;
};

/** Last day count of 「確認済み」. */
export const CONFIRMED_DAYS = 180;
/** Last day count before 「要確認」. */
export const AGEING_DAYS = 365;

/**
 * Freshness of an entry on a day. Computed in the browser as well as at build time, because a page
 * that was built long ago must not say 確認済み.
 * @param today `YYYY-MM-DD`, Japan
 * @param options `phone`: a number stands on the same page; only then are people asked to phone
 */
export function freshnessOf(
  verified: Verified | undefined,
  today: string,
  { phone = false }: { readonly phone?: boolean } = {},
): Freshness {
  const age = verified === undefined ? Infinity : daysBetween(verified.date, today);
  // A date in the future is a slip of the pen: it must not keep an entry fresh for years.
  if (verified === undefined || age > AGEING_DAYS || age < -1) {
    return { level: 'stale', label: `要確認：お出かけ前に${phone ? '電話で' : ''}お確かめください` };
  }
  if (age > CONFIRMED_DAYS) return { level: 'ageing', label: '確認から時間がたっています' };
  return {
    level: 'confirmed',
    label: `確認済み ${monthAndDay(verified.date)}（${VERIFIED_HOW[verified.how]}）`,
  };
}
