import type { SearchDocument } from '../../../src/search/index/documents.ts';
import type { IndexParts } from '../../../src/search/index/write.ts';

/** Step through the entries that meets each of them, in no order that repeats soon. */
const STRIDE = 7919;

/** One entry more, as another place of its kind would be: its name from two others, elsewhere. */
function another(one: SearchDocument, other: SearchDocument, copy: number): SearchDocument {
  const half = (text: string, from: number, to: number): string =>
    text.slice(Math.floor(text.length * from), Math.ceil(text.length * to));
  return {
    ...one,
    path: one.path.replace(/\/$/, `-${copy}/`),
    title: half(other.title, 0, 0.5) + half(one.title, 0.5, 1),
    kana:
      other.kana === undefined || one.kana === undefined
        ? undefined
        : half(other.kana, 0, 0.5) + half(one.kana, 0.5, 1),
    numbers: [],
  };
}

/**
 * An index of so many entries: every so manieth of the real ones when there are more, and when
 * there are fewer, further ones made from the names and facts of the real ones.
 */
export function scaled(parts: IndexParts, entries: number): IndexParts {
  const { facts, paths } = parts.rows;
  const real = paths.length;
  const rows = Array.from({ length: entries }, (_, at) =>
    entries <= real ? Math.floor((at * real) / entries) : at % real,
  );
  const documentAt = (row: number): SearchDocument => {
    const document = parts.documents.get(paths[row] ?? '');
    if (document === undefined) throw new Error(`行 ${row} がありません。`);
    return document;
  };
  const documents = rows.map((row, at) => {
    const copy = Math.floor(at / real);
    const document = documentAt(row);
    return copy === 0
      ? document
      : another(document, documentAt((row * STRIDE + copy) % real), copy);
  });
  return {
    ...parts,
    rows: {
      facts: {
        ...facts,
        traitsOf: rows.map((row) => facts.traitsOf[row] ?? 0),
        areasOf: rows.map((row) => facts.areasOf[row] ?? 0),
      },
      paths: documents.map(({ path }) => path),
    },
    documents: new Map(documents.map((document) => [document.path, document])),
  };
}
