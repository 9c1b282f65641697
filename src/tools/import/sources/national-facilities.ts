/**
 * All facilities of the country: the WAM NET files of every service (about 19,000 rows), for the
 * national scale. An office of a shipped area has the same id in both sets.
 */
import { z } from 'zod';
import { openSource, type Context } from '../context.ts';
import { imported, type Imported } from '../draft.ts';
import { facilityEntries } from '../facility-entries.ts';
import { facilityRowSchema } from '../facility-row.ts';

const fileSchema = z.object({ items: z.array(facilityRowSchema) });

/** Reads the parsed files of all services together, so that one office is seen as one. */
export function importNationalFacilities(files: readonly unknown[], context: Context): Imported {
  const rows = files.flatMap((file) => fileSchema.parse(file).items);
  const source = openSource('facilities', context, rows);
  return imported(source, facilityEntries(rows, source));
}
