import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './records.ts';

/** What was written: records in the index and files on disk. */
export type WrittenIndex = { readonly records: number };

const stop = (errors: readonly string[]): void => {
  if (errors.length > 0) throw new Error(`検索の索引を作れませんでした。${errors.join(' / ')}`);
};

/**
 * Writes the Pagefind bundle for these records.
 *
 * Records come from the content itself, not from the built pages: memory then follows the amount
 * of searched text, and page furniture never becomes a hit.
 *
 * @param folder absolute path of the bundle (`dist/pagefind`)
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  folder: string,
): Promise<WrittenIndex> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'ja' });
    stop(errors);
    if (index === undefined) throw new Error('検索の索引を作れませんでした。');
    for (const { url, text, meta, filters } of records) {
      const added = await index.addCustomRecord({
        url,
        content: text,
        language: 'ja',
        meta: { ...meta },
        filters: {
          kind: [...filters.kind],
          area: [...filters.area],
          need: [...filters.need],
        },
      });
      stop(added.errors);
    }
    stop((await index.writeFiles({ outputPath: folder })).errors);
    return { records: records.length };
  } finally {
    await close();
  }
}
