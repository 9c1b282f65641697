import { SearchUnavailable } from '../engine.ts';
import type { Facts } from './shape.ts';

// Both are our own files of the same build, so their shape is believed, not checked again.

const kept = new Map<string, Promise<unknown>>();

/**
 * A file of the search, fetched once for everybody who asks for it.
 * @throws SearchUnavailable when it cannot be had; the next one who asks tries again
 */
export function fetchPart<T>(path: string): Promise<T> {
  const part = kept.get(path) ?? read(path);
  if (!kept.has(path)) {
    kept.set(path, part);
    part.catch(() => kept.delete(path));
  }
  return part as Promise<T>;
}

async function read(path: string): Promise<unknown> {
  try {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${response.status}`);
    return await response.json();
  } catch (cause) {
    throw new SearchUnavailable({ cause });
  }
}

/** What the filters know of all entries. */
export const fetchFacts = (): Promise<Facts> => fetchPart('/search/facts.json');

/** `folder/id` of each row of the facts. */
export const fetchIds = (): Promise<readonly string[]> => fetchPart('/search/ids.json');
