import { SearchUnavailable } from '../engine.ts';
import type { Facts } from './shape.ts';

// Both are our own files of the same build, so their shape is believed, not checked again.

/** A file of the search. @throws SearchUnavailable when it cannot be had */
export async function fetchPart<T>(path: string): Promise<T> {
  try {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()) as T;
  } catch (cause) {
    throw new SearchUnavailable({ cause });
  }
}

/** What the filters know of all entries. */
export const fetchFacts = (): Promise<Facts> => fetchPart('/search/facts.json');

/** `folder/id` of each row of the facts. */
export const fetchIds = (): Promise<readonly string[]> => fetchPart('/search/ids.json');
