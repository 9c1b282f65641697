import { OLDEST_YEAR } from '../../directory/phone-display.ts';

/** A source's free-text vintage, as far as it is a date: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export function readVintage(text: string | null | undefined): string | undefined {
  return /\b(20\d{2}(?:-\d{2}(?:-\d{2})?)?)\b(?!.*\b20\d{2})/u.exec(text ?? '')?.[1];
}

/** The earliest day a vintage can mean: what is less exact counts as older, never as newer. */
export function earliestDay(vintage: string): string {
  return `${vintage}-01-01`.slice(0, 10);
}

/** Whether a vintage is known and older than numbers may be. */
export function isTooOld(vintage: string | undefined): boolean {
  return vintage !== undefined && Number(vintage.slice(0, 4)) < OLDEST_YEAR;
}

/** Why facts of a vintage that is too old are not shown. */
export function tooOldInWords(vintage: string | undefined): string {
  return `${OLDEST_YEAR}年より前の資料です: ${vintage ?? ''}`;
}

/** The first web address in a free text. */
export function firstAddress(text: string | null | undefined): string | undefined {
  return /https?:\/\/[^\s()（）]+/u.exec(text ?? '')?.[0];
}
