import type { Content } from '../../directory/content/types.ts';
import type { Dataset } from '../../directory/schema/dataset.ts';
import { asUri } from '../absolute.ts';
import { usedDatasets } from '../datasets.ts';
import type { JsonObject } from '../json-ld/json.ts';
import { knownOf } from '../known.ts';
import { hsdsServiceOf, type ServiceEntry } from './service.ts';

/** What the file is made of. */
export type HsdsContent = Pick<
  Content,
  'programs' | 'gatherings' | 'organizations' | 'vocabulary' | 'places' | 'datasets' | 'site'
>;

/** Entries in the file: real ones only. HSDS has no mark for something that does not exist. */
export function hsdsEntries({
  programs,
  gatherings,
}: Pick<Content, 'programs' | 'gatherings'>): readonly ServiceEntry[] {
  return [
    ...programs.map((data) => ({ collection: 'programs', data }) as const),
    ...gatherings.map((data) => ({ collection: 'gatherings', data }) as const),
  ].filter(({ data }) => !data.sample);
}

function datasetOf(set: Dataset): JsonObject {
  return {
    id: set.id,
    title: set.title,
    url: asUri(set.url),
    publisher: set.publisher,
    licence: set.licence,
    licence_url: asUri(set.licence_url),
    attribution: set.attribution,
    date: set.date,
    note: set.note,
  };
}

/**
 * The directory as one `Page` of HSDS 3.0 services, in pieces of text that make one JSON document,
 * a service a line: a national directory is never one object or one string in memory. Additions to
 * the standard: `version`, `generated`, `publisher`, `datasets` (licences and attributions), and
 * `sources` and `path` of each service.
 * @param today day of the build, `YYYY-MM-DD`
 */
export function* hsdsPage(content: HsdsContent, today: string): Generator<string> {
  const entries = hsdsEntries(content);
  const known = knownOf(content);
  const head: JsonObject = {
    version: '3.0',
    generated: today,
    publisher: content.site.operator.name,
    datasets: usedDatasets(
      content.datasets,
      entries.map(({ data }) => data),
    ).map(datasetOf),
    total_items: entries.length,
    total_pages: 1,
    page_number: 1,
    size: entries.length,
    first_page: true,
    last_page: true,
    empty: entries.length === 0,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"contents":[`;
  for (const [n, entry] of entries.entries()) {
    yield `${n === 0 ? '' : ','}\n${JSON.stringify(hsdsServiceOf(entry, known, today))}`;
  }
  yield '\n]}\n';
}
