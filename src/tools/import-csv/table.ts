import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { CsvFileError } from './errors.ts';

/** One row: the line on which it begins (the heading is line 1) and its cells by column. */
export type Row = { readonly line: number; readonly cells: ReadonlyMap<string, string> };

/** A row that cannot be used, with the reason in words. */
export type Refused = { readonly line: number; readonly reason: string };

/** A table; rows with more cells than the heading are refused, the others kept. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly refused: readonly Refused[];
};

const parsedSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);

/** Reads CSV text (RFC 4180). Column names are told apart without their `*` and in NFKC. */
export function readTable(text: string): Table {
  const [heading, ...body] = parsed(text);
  const columns = (heading?.record ?? []).map(columnName);
  const refused: Refused[] = [];
  const rows = body.flatMap(({ record, info }): Row[] => {
    const line = info.lines - record.join('').split('\n').length + 1;
    const cells = record.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) return [];
    if (cells.slice(columns.length).some((cell) => cell !== '')) {
      refused.push({ line, reason: '見出しより多い欄があります。「,」や引用符を見てください' });
      return [];
    }
    return [{ line, cells: new Map(columns.map((name, at) => [name, cells[at] ?? ''])) }];
  });
  return { columns, rows, refused };
}

function parsed(text: string): z.output<typeof parsedSchema> {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true };
    return parsedSchema.parse(parse(text, options));
  } catch (error) {
    throw new CsvFileError(
      'form',
      `CSV として読めません（${error instanceof Error ? error.message : String(error)}）`,
      'その行の引用符「"」が閉じているかを見てください',
    );
  }
}

function columnName(name: string): string {
  return name.normalize('NFKC').replace(/\*$/u, '').trim();
}
