/**
 * Facilities of one area: WAM NET rows (障害福祉サービス等情報公表システム, end of March 2025) of an
 * area file, with hours, capacity and coordinates.
 */
import type { Context } from '../context.ts';
import { imported, type Imported } from '../draft.ts';
import { facilitiesFileSchema, facilityEntries } from '../facility-row.ts';
import { Ledger } from '../ledger.ts';

/** Reads the WAM NET rows of one area file. */
export function importAreaFacilities(area: string, file: unknown, context: Context): Imported {
  const source = `${area}-facilities`;
  const ledger = new Ledger(source);
  const rows = facilitiesFileSchema.parse(file).wam;
  return imported(source, { ...facilityEntries(rows, context, ledger), drops: ledger.drops });
}
