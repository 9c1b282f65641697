import { useEffect, useState } from 'react';
import type { EntryReference } from '../../sealed/entry-reference.ts';
import type { FetchPage } from '../model/linked-entry.ts';
import { findEntry, linkedPath, searchedWords } from '../model/linked-entry.ts';

/** `looking` until the entry of the address is known; null when there is none. */
export type LinkedEntry = EntryReference | 'looking' | null;

/** The words that were searched before the form was opened, as its address names them; or null. */
export function useSearchedWords(): string | null {
  const [words] = useState(() => searchedWords(location.hash));
  // Who looks over a shoulder need not read them in the address.
  useEffect(() => {
    if (words !== null) history.replaceState(history.state, '', location.pathname);
  }, [words]);
  return words;
}

/** The entry from whose page the form was opened. */
export function useLinkedEntry(fetchPage?: FetchPage): LinkedEntry {
  const [path] = useState(() => linkedPath(location.hash));
  const [entry, setEntry] = useState<LinkedEntry>(path === null ? null : 'looking');
  useEffect(() => {
    if (path === null) return;
    let here = true;
    void findEntry(path, fetchPage).then((found) => {
      if (here) setEntry(found);
    });
    return () => {
      here = false;
    };
  }, [path, fetchPage]);
  return entry;
}
