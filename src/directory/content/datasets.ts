import type { Dataset } from '../schema/dataset.ts';
import { fieldOf } from '../schema/parts/field.ts';
import type { Raw } from './record.ts';

/**
 * Completes `sources[]` that name a registered data set: what the row leaves out (title, url,
 * publisher, licence, date) is taken from the register. Unknown ids are left for the reference check.
 */
export function withDatasets(raw: Raw, datasets: ReadonlyMap<string, Dataset>): Raw {
  const sources = fieldOf(raw.value, 'sources');
  if (!Array.isArray(sources)) return raw;
  const completed = sources.map((source: unknown) => {
    const id = fieldOf(source, 'dataset');
    const dataset = typeof id === 'string' ? datasets.get(id) : undefined;
    if (!dataset || typeof source !== 'object' || source === null) return source;
    const { title, url, publisher, licence, date } = dataset;
    return { title, licence, ...defined({ url, publisher, date }), ...source };
  });
  return { ...raw, value: { ...(raw.value as object), sources: completed } };
}

function defined(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
