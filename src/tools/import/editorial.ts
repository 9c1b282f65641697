import { z } from 'zod';
import { readJudged } from './judged-file.ts';

/**
 * Decisions of an editor about imported rows, in `content/imported/editorial.yaml`: what no
 * importer can know (the id of a row without a number, its kind, words for people) and what was
 * found wrong in a source. No such fact stands in code.
 */
const editorialSchema = z.strictObject({
  /** Rows without a stable key in their source, found by their exact name. */
  rows: z.array(
    z.strictObject({
      /** Source file names in which the row stands. */
      sources: z.array(z.string()).min(1),
      /** Name of the row, exactly as in the source. */
      name: z.string(),
      /** Stable id of the entry; the id of another source's row when both are the same thing. */
      id: z.string().optional(),
      /** Collection that the row belongs to. */
      into: z.enum(['programs', 'organizations']).default('programs'),
      /** Reason for which the row is left out. Then nothing else is needed. */
      leave_out: z.string().optional(),
      /** True when the source page is the window's own page, or the official list of such windows. */
      official: z.boolean().default(false),
      /** Registered data set (`sources.yaml`) that the row was copied from: it is the source then. */
      dataset: z.string().optional(),
      /** Title of the source page. */
      source_title: z.string().optional(),
      /** Fields of the entry, laid over what the importer made. */
      fields: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
  /** Who publishes the pages of a host: titles of source pages are made of it. */
  publishers: z.record(z.string(), z.string()).default({}),
  /** Corrections of rows that have a stable id of their own. */
  corrections: z.array(
    z.strictObject({
      /** Id of the row. */
      id: z.string(),
      /** Reason for which the phone number is not shown. */
      hide_phone: z.string().optional(),
      /** Reason for which the whole row is left out. */
      leave_out: z.string().optional(),
      /** Fields of the entry, laid over what the importer made. */
      fields: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
});

export type Editorial = z.output<typeof editorialSchema>;
export type EditorialRow = Editorial['rows'][number];
export type Correction = Editorial['corrections'][number];

/** Lays an editor's fields over an entry; the schema of the collection checks the result. */
export function overlay<Entry extends object>(
  entry: Entry,
  decision: { fields: Readonly<Record<string, unknown>> } | undefined,
): Entry {
  return { ...entry, ...decision?.fields };
}

/**
 * Reads the decisions of a content folder.
 * @throws ContentError with every fault, by line and field
 */
export function readEditorial(file: string): Editorial {
  return readJudged(file, editorialSchema);
}

/** The decision about a row without a stable key. */
export function rowDecision(
  editorial: Editorial,
  source: string,
  name: string,
): EditorialRow | undefined {
  return editorial.rows.find((row) => row.name === name && row.sources.includes(source));
}

/** The correction of a row that has an id. */
export function correctionOf(editorial: Editorial, ids: readonly string[]): Correction | undefined {
  return editorial.corrections.find(({ id }) => ids.includes(id));
}
