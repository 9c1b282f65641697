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
const CONFIRMED_DAYS = 180;
/** Last day count before 「要確認」. */
const AGEING_DAYS = 365;

/**
 * How far a confirmation lies back on a day. Computed in the browser as well as at build time,
 * because a page that was built long ago must not say 確認済み.
 * @param date day of the confirmation, `YYYY-MM-DD`; undefined when nobody ever confirmed
 * @param today `YYYY-MM-DD`, Japan
 */
export function levelOf(date: string | undefined, today: string): Freshness['level'] {
  const age = date === undefined ? Infinity : daysBetween(date, today);
  // A date in the future is a slip of the pen: it must not keep an entry fresh for years.
  if (age > AGEING_DAYS || age < -1) return 'stale';
  return age > CONFIRMED_DAYS ? 'ageing' : 'confirmed';
}

/**
 * The words of a level, without the day.
 * @param phone a number stands on the same page; only then are people asked to phone
 */
export function levelInWords(level: Freshness['level'], phone: boolean): string {
  if (level === 'confirmed') return '確認済み';
  return level === 'ageing'
    ? '確認から時間がたっています'
    : `要確認：お出かけ前に${phone ? '電話で' : ''}お確かめください`;
}

/**
 * Freshness of an entry on a day, with the day and the way of the confirmation in its words.
 * @param today `YYYY-MM-DD`, Japan
 * @param options `phone`: as in {@link levelInWords}
 */
export function freshnessOf(
  verified: Verified | undefined,
  today: string,
  { phone = false }: { readonly phone?: boolean } = {},
): Freshness {
  const level = levelOf(verified?.date, today);
  const words = levelInWords(level, phone);
  return verified === undefined || level !== 'confirmed'
    ? { level, label: words }
    : { level, label: `${words} ${monthAndDay(verified.date)}（${VERIFIED_HOW[verified.how]}）` };
}
