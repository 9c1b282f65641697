import { stringify } from 'csv-stringify/sync';
import type { Row } from './columns.ts';

/**
 * A CSV file: UTF-8 with BOM, CR LF (RFC 4180), the header first. A cell that a spreadsheet would
 * take for a formula is written with an apostrophe before it.
 */
export function csvFile<Columns extends readonly string[]>(
  columns: Columns,
  rows: readonly Row<Columns>[],
): string {
  return stringify([...rows], {
    bom: true,
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
