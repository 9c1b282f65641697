/**
 * Rows of one area that were collected one by one from official pages, with a mark whether their
 * number may be shown (`publishable`). Precedence over all bulk sources: a person looked at them.
 */
import { z } from 'zod';
import type { Context } from '../context.ts';
import { curatedEntries, curatedRowSchema } from '../curated-row.ts';
import { imported, type Imported } from '../draft.ts';
import { Ledger } from '../ledger.ts';

const fileSchema = z.object({ curated: z.array(curatedRowSchema) });

/** Reads the curated rows of one area file. */
export function importAreaCurated(area: string, file: unknown, context: Context): Imported {
  const source = `${area}-curated`;
  const ledger = new Ledger(source);
  const rows = fileSchema.parse(file).curated;
  return imported(source, {
    ...curatedEntries(rows, source, context, ledger),
    drops: ledger.drops,
  });
}
