/** Laying a sealed draft on the device, finding it there, and taking it away. */
import { addDays, japanTime } from '../../directory/days.ts';
import type { Letter } from './place.ts';
import { placeOf } from './place.ts';

/** Days a draft is kept. A promise on the page, on 「書く前に」 and on 「残すもの・残さないもの」. */
export const DRAFT_DAYS = 14;

export type Found =
  | { readonly state: 'none' }
  /** Too old: it was taken away just now. */
  | { readonly state: 'expired' }
  /** Something lies there that this page did not write like this. */
  | { readonly state: 'broken' }
  | { readonly state: 'there'; readonly until: string; readonly file: string };

/** Why a draft could not be laid down: the browser keeps nothing for this page, or has no room. */
export type NotKept = 'blocked' | 'full';

const DAY = /^\d{4}-\d\d-\d\d$/;
const BASE64 = /^[A-Za-z0-9+/]+=*$/;

/** Looks for a draft. One that is older than it may become is taken away first. */
export function findDraft(letter: Letter, today: string = japanTime().day): Found {
  const kept = read(letter);
  if (kept === null) return { state: 'none' };
  const [until = '', file = ''] = kept.split(' ');
  if (!DAY.test(until) || !BASE64.test(file)) return { state: 'broken' };
  if (until >= today) return { state: 'there', until, file };
  takeAway(letter);
  return { state: 'expired' };
}

/**
 * Lays a draft down, in the place of an earlier one.
 * @param file the sealed draft, standard base64
 * @returns the last day on which it is kept (`YYYY-MM-DD`), or why it is not
 */
export function layDown(
  letter: Letter,
  file: string,
  today: string = japanTime().day,
): { readonly until: string } | { readonly notKept: NotKept } {
  const until = addDays(today, DRAFT_DAYS);
  try {
    localStorage.setItem(placeOf(letter), `${until} ${file}`);
    return { until };
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return { notKept: full ? 'full' : 'blocked' };
  }
}

/** Takes a draft away. True when nothing lies there any more. */
export function takeAway(letter: Letter): boolean {
  try {
    localStorage.removeItem(placeOf(letter));
    return true;
  } catch {
    return false;
  }
}

function read(letter: Letter): string | null {
  try {
    return localStorage.getItem(placeOf(letter));
  } catch {
    return null;
  }
}
