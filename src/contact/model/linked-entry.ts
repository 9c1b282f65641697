import type { EntryReference } from '../../sealed/entry-reference.ts';
import { isEntryPath } from '../../sealed/entry-reference.ts';

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

/** Fetches a page of this site; only tests give another one. */
export type FetchPage = (address: string) => Promise<Response>;

/** The page was open a moment ago: the browser has it, and nothing leaves the device. */
const fromCache: FetchPage = (address) =>
  fetch(address, { cache: 'force-cache', credentials: 'omit', referrerPolicy: 'no-referrer' });

/**
 * Name of an entry, read from its own page. An id that has no page of an entry is dropped (null),
 * and so is one that cannot be checked just now: the form then asks in words.
 */
export async function findEntry(
  path: string,
  fetchPage: FetchPage = fromCache,
): Promise<EntryReference | null> {
  try {
    const answer = await fetchPage(`/${path}/`);
    if (!answer.ok) return null;
    // Parsed, never run or shown: only two texts are taken out of it.
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const article = page.querySelector('article[data-entry]');
    const name = article?.querySelector('h1')?.textContent.trim() ?? '';
    return article?.getAttribute('data-entry') === path && name !== '' ? { path, name } : null;
  } catch {
    return null;
  }
}
