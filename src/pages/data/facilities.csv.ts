import { directory } from '../../layouts/directory.ts';
import { FACILITY_COLUMNS } from '../../sharing/csv/columns.ts';
import { facilityRows } from '../../sharing/csv/facilities.ts';
import { csvFile } from '../../sharing/csv/write.ts';

/** Windows with a place of their own, in municipal columns. */
export function GET(): Response {
  return new Response(csvFile(FACILITY_COLUMNS, facilityRows(directory())), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
