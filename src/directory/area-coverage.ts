import type { Catalogue } from './catalogue.ts';
import { categoryOf } from './entry.ts';
import type { Category } from './schema/vocabulary.ts';

/** What is listed for an area, and what is not: a gap is said aloud, with the official list. */
export type AreaCoverage = {
  /** Categories with at least one entry for the area, in the order of the vocabulary. */
  readonly listed: readonly { readonly category: Category; readonly count: number }[];
  /** Categories every area should have and that are not listed here. */
  readonly missing: readonly Category[];
  /** Every other category of which nothing is listed here. */
  readonly others: readonly Category[];
};

/**
 * Compares an area with the categories that every area should have (`expected`). Entries for the
 * whole prefecture count, entries for the whole country do not.
 * @param code municipality (six digits) or prefecture (two digits)
 */
export function coverageOf(
  catalogue: Catalogue,
  categories: readonly Category[],
  code: string,
): AreaCoverage {
  const { here, prefecture } = catalogue.inArea(code);
  const counts = new Map<string, number>();
  for (const entry of [...here, ...prefecture]) {
    const category = categoryOf(entry);
    if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return {
    listed: categories.flatMap((category) => {
      const count = counts.get(category.id) ?? 0;
      return count === 0 ? [] : [{ category, count }];
    }),
    missing: categories.filter(({ id, expected }) => expected && !counts.has(id)),
    others: categories.filter(({ id, expected }) => !expected && !counts.has(id)),
  };
}
