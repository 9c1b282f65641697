import { useEffect, useState } from 'react';
import type { EntryReference } from '../../sealed/entry-reference.ts';
import type { FetchPage } from '../model/linked-entry.ts';
import { findEntry, linkedPath } from '../model/linked-entry.ts';

/** `looking` until the entry of the address is known; null when there is none. */
export type LinkedEntry = EntryReference | 'looking' | null;

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
