import type { Entry } from './entry.ts';
import type { Dataset } from './schema/dataset.ts';

/** Of which registered data sets a list is made, and of how many entries each; the most first. */
export function listSources(
  entries: readonly Entry[],
  datasets: readonly Dataset[],
): readonly { readonly dataset: Dataset; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { data } of entries) {
    for (const id of new Set(data.sources.map(({ dataset }) => dataset))) {
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return datasets
    .flatMap((dataset) => {
      const count = counts.get(dataset.id);
      return count === undefined ? [] : [{ dataset, count }];
    })
    .toSorted((a, b) => b.count - a.count);
}
