import { FURIGANA } from '../../../directory/furigana.ts';
import { isEntryPath } from '../../../sealed/entry-reference.ts';

/** The entry that a pasted address or path means, `programs/some-id`; null for anything else. */
export function entryPathOf(address: string): string | null {
  const pasted = address.trim();
  if (!URL.canParse(pasted, location.origin)) return null;
  const { pathname } = new URL(pasted, location.origin);
  const plain = pathname.startsWith(`${FURIGANA}/`) ? pathname.slice(FURIGANA.length) : pathname;
  const path = plain.replace(/^\/|\/$/g, '');
  return isEntryPath(path) ? path : null;
}
