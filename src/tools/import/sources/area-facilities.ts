/**
 * Facilities of one area: WAM NET rows (障害福祉サービス等情報公表システム, end of March 2025) of an
 * area file, with hours, capacity and coordinates.
 */
import { z } from 'zod';
import { openSource, type Context } from '../context.ts';
import { imported, type Imported } from '../draft.ts';
import { facilityEntries } from '../facility-entries.ts';
import { facilityRowSchema } from '../facility-row.ts';

const fileSchema = z.object({ wam: z.array(facilityRowSchema) });

/** Reads the WAM NET rows of one area file. */
export function importAreaFacilities(area: string, file: unknown, context: Context): Imported {
  const rows = fileSchema.parse(file).wam;
  const source = openSource(`${area}-facilities`, context, rows);
  return imported(source, facilityEntries(rows, source));
}
