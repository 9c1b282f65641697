import type { Catalogue } from './catalogue.ts';
import { categoryOf, type Entry } from './entry.ts';
import type { Category } from './schema/vocabulary.ts';

/** How much is listed of one category for one municipality. Samples (見本) do not count. */
export type CoverageCell = {
  /** Six digits. */
  readonly code: string;
  /** Entries that stand there or serve it by name. */
  readonly own: number;
  /** Entries that serve its whole prefecture. */
  readonly wide: number;
};

/** One category over several municipalities, in the order given. */
export type CoverageRow = {
  readonly category: Category;
  readonly cells: readonly CoverageCell[];
};

/**
 * What is listed for each municipality and category. Categories without any entry are left out, but
 * for those that every area should have.
 * @param codes municipalities, six digits
 */
export function coverageTable(
  catalogue: Catalogue,
  categories: readonly Category[],
  codes: readonly string[],
): CoverageRow[] {
  const areas = codes.map((code) => {
    const { here, prefecture } = catalogue.inArea(code);
    return { code, own: tally(here), wide: tally(prefecture) };
  });
  return categories
    .map((category) => ({
      category,
      cells: areas.map(({ code, own, wide }) => ({
        code,
        own: own.get(category.id) ?? 0,
        wide: wide.get(category.id) ?? 0,
      })),
    }))
    .filter(
      ({ category, cells }) => category.expected || cells.some(({ own, wide }) => own + wide),
    );
}

function tally(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const category = categoryOf(entry);
    if (category === undefined || entry.data.sample) continue;
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return counts;
}
