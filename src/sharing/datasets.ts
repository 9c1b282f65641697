import type { Dataset } from '../directory/schema/dataset.ts';
import type { Source } from '../directory/schema/parts/source.ts';

/** The registered data sets that some entries come from, in the order of `content/sources.yaml`. */
export function usedDatasets(
  datasets: readonly Dataset[],
  entries: readonly { readonly sources: readonly Source[] }[],
): readonly Dataset[] {
  const used = new Set(entries.flatMap(({ sources }) => sources.map(({ dataset }) => dataset)));
  return datasets.filter(({ id }) => used.has(id));
}
