import { areaCodesOf, type Entry } from '../../directory/entry.ts';

/** Entries in three circles around the site's region. */
export type Circles = {
  /** Standing in the region, or serving one of its places by name. */
  readonly near: readonly Entry[];
  /** Serving anyone in the country. */
  readonly anywhere: readonly Entry[];
  readonly elsewhere: readonly Entry[];
};

/** Sorts entries into the circles; each stands in the first that fits. */
export function circlesOf(entries: readonly Entry[], region: ReadonlySet<string>): Circles {
  const near: Entry[] = [];
  const anywhere: Entry[] = [];
  const elsewhere: Entry[] = [];
  for (const entry of entries) {
    const { collection, data } = entry;
    if ([...areaCodesOf(entry)].some((code) => region.has(code))) near.push(entry);
    else if (collection !== 'employers' && data.coverage.nationwide) anywhere.push(entry);
    else elsewhere.push(entry);
  }
  return { near, anywhere, elsewhere };
}
