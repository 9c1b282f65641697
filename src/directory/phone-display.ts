import type { Contact } from './schema/parts/contact.ts';
import type { Source } from './schema/parts/source.ts';
import type { Verified } from './schema/parts/verified.ts';

/** A phone number whose source is older than this year is not shown. */
export const OLDEST_YEAR = 2022;

/** What decides whether a number may be shown. */
export type Vouched = {
  readonly sources: readonly Source[];
  readonly verified?: Verified | undefined;
};

/** Why a number is not shown. */
export type HiddenBecause = 'no-address' | 'too-old';

/**
 * Whether the numbers of an entry may be shown: somebody can look the source up (it has an address,
 * or an editor phoned or went there), and it is not older than 2022. An undated source counts by the
 * day of the confirmation.
 * @returns undefined when they may be shown, otherwise the reason
 */
export function numberHiddenBecause({ sources, verified }: Vouched): HiddenBecause | undefined {
  const asked = verified !== undefined && (verified.how === '電話' || verified.how === '訪問');
  const addressed = sources.filter((source) => source.url !== undefined);
  if (addressed.length === 0 && !asked) return 'no-address';
  const years = [verified?.date, ...addressed.map((source) => source.date)].flatMap((date) =>
    date === undefined ? [] : Number(date.slice(0, 4)),
  );
  return years.some((year) => year >= OLDEST_YEAR) ? undefined : 'too-old';
}

/** The ways to get in touch that may be shown: without phone and fax when those are not vouched for. */
export function shownContact(entry: Vouched & { readonly contact?: Contact | undefined }): Contact {
  const contact = entry.contact ?? { phones: [] };
  if (numberHiddenBecause(entry) === undefined) return contact;
  return { ...contact, phones: [], fax: undefined };
}
