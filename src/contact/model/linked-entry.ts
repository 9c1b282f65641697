import type { FetchPage } from '../../directory/entry-name.ts';
import { entryName } from '../../directory/entry-name.ts';
import type { EntryReference } from '../../sealed/entry-reference.ts';
import { isEntryPath } from '../../sealed/entry-reference.ts';

export type { FetchPage } from '../../directory/entry-name.ts';

/**
 * The entry that a link names behind `#entry=`. It stands in the fragment, which browsers never
 * send: no log of a server learns which entry somebody writes about.
 * @param hash `location.hash`
 * @returns `programs/some-id`, or null for everything that cannot be an entry
 */
export function linkedPath(hash: string): string | null {
  const path = new URLSearchParams(hash.replace(/^#/, '')).get('entry') ?? '';
  return isEntryPath(path) ? path : null;
}

/** Longer than any search that people type. */
const LONGEST_SEARCH = 100;

/**
 * The words that a link names behind `#searched=`: what was looked for before. Like an entry they
 * stand where no server sees them, and are told only by a tick.
 */
export function searchedWords(hash: string): string | null {
  const words = (new URLSearchParams(hash.replace(/^#/, '')).get('searched') ?? '').trim();
  return words === '' || words.length > LONGEST_SEARCH ? null : words;
}

/**
 * An entry by its path. An id that has no page of an entry is dropped (null), and so is one that
 * cannot be checked just now: the form then asks in words.
 */
export async function findEntry(
  path: string,
  fetchPage?: FetchPage,
): Promise<EntryReference | null> {
  const name = await entryName(path, fetchPage);
  return name === null ? null : { path, name };
}
