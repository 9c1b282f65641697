/**
 * Organisations that the founding texts of this site name, with what could be confirmed about them.
 * Source file: seed_orgs.json. Rows that only name a kind of partner (`generic`) are no entries.
 */
import { z } from 'zod';
import { openSource, type Context } from '../context.ts';
import { curatedEntries } from '../curated-entries.ts';
import { curatedRowSchema } from '../curated-row.ts';
import { imported, type Imported } from '../draft.ts';

const genericSchema = z.object({ name: z.string(), generic: z.literal(true) });
const fileSchema = z.object({ items: z.array(z.union([genericSchema, curatedRowSchema])) });

/** Reads the parsed source file. */
export function importFoundingTexts(file: unknown, context: Context): Imported {
  const { items } = fileSchema.parse(file);
  const rows = items.flatMap((row) => ('generic' in row ? [] : [row]));
  const source = openSource('founding-texts', context, rows);
  for (const row of items) {
    if (!('generic' in row)) continue;
    source.ledger.drop(row.name, 'row', '種類の名前だけの行です（種類の一覧で扱います）');
  }
  return imported(source, curatedEntries(rows, source));
}
