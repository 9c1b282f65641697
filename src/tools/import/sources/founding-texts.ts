/**
 * Organisations that the founding texts of this site name, with what could be confirmed about them.
 * Source file: seed_orgs.json. Rows that only name a kind of partner (`generic`) are no entries.
 */
import { z } from 'zod';
import type { Context } from '../context.ts';
import { curatedEntries, curatedRowSchema } from '../curated-row.ts';
import { imported, type Imported } from '../draft.ts';
import { Ledger } from '../ledger.ts';

const genericSchema = z.object({ name: z.string(), generic: z.literal(true) });
const fileSchema = z.object({ items: z.array(z.union([genericSchema, curatedRowSchema])) });

export const SOURCE = 'founding-texts';

/** Reads the parsed source file. */
export function importFoundingTexts(file: unknown, context: Context): Imported {
  const { items } = fileSchema.parse(file);
  const ledger = new Ledger(SOURCE);
  const rows = items.flatMap((row) => {
    if (!('generic' in row)) return [row];
    ledger.drop(row.name, 'row', '種類の名前だけの行です（種類の一覧で扱います）');
    return [];
  });
  return imported(SOURCE, {
    ...curatedEntries(rows, SOURCE, context, ledger),
    drops: ledger.drops,
  });
}
