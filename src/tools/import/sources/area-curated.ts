/**
 * Rows of one area that were collected one by one from official pages, with a mark whether their
 * number may be shown (`publishable`). Precedence over all bulk sources: a person looked at them.
 */
import { z } from 'zod';
import { openSource, type Context } from '../context.ts';
import { curatedEntries } from '../curated-entries.ts';
import { curatedRowSchema } from '../curated-row.ts';
import { imported, type Imported } from '../draft.ts';

const fileSchema = z.object({ curated: z.array(curatedRowSchema) });

/** Reads the curated rows of one area file. */
export function importAreaCurated(area: string, file: unknown, context: Context): Imported {
  const rows = fileSchema.parse(file).curated;
  const source = openSource(`${area}-curated`, context, rows);
  return imported(source, curatedEntries(rows, source));
}
