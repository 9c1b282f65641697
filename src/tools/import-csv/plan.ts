import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { COLLECTIONS } from '../../directory/content/collections.ts';
import { judge } from '../../directory/content/judge.ts';
import { RowRefusal, type Reading } from './cells.ts';
import { CsvFileError } from './errors.ts';
import { gatheringOf, programOf, type Entry } from './rows.ts';
import type { Refused, Row, Table } from './table.ts';

/** What one good row would do to a content file. */
export type Change = {
  readonly line: number;
  readonly name: string;
  /** File below the content folder. */
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'same';
  /** Fields that differ from the file that is there. */
  readonly fields: readonly string[];
  readonly text: string;
};

/** Good rows with what they would change, and every other row with its reason. */
export type Plan = { readonly changes: readonly Change[]; readonly refused: readonly Refused[] };

/** Event lists have a first day, facility lists do not. */
export function collectionOf(columns: readonly string[]): Reading['collection'] {
  if (columns.includes('開始日')) return 'gatherings';
  if (columns.includes('名称')) return 'programs';
  throw new CsvFileError(
    'columns',
    '見出しの行に「開始日」も「名称」もありません',
    'docs/templates のひな形の見出しと見くらべてください',
  );
}

/** Reads every row by itself: a bad one never takes a good one with it. */
export function planOf(table: Table, reading: Reading, folder: string): Plan {
  const refused = [...table.refused];
  const seen = new Map<string, number>();
  const changes = table.rows.flatMap((row): Change[] => {
    try {
      const entry = (reading.collection === 'gatherings' ? gatheringOf : programOf)(row, reading);
      const twin = seen.get(entry.id);
      if (twin !== undefined) throw new RowRefusal(`${twin}行目と同じ番号です：${entry.id}`);
      checkEntry(entry, row, reading);
      seen.set(entry.id, row.line);
      return [changeOf(entry, row, reading, folder)];
    } catch (error) {
      if (!(error instanceof RowRefusal)) throw error;
      refused.push({ line: row.line, reason: error.message });
      return [];
    }
  });
  return { changes, refused: refused.toSorted((one, other) => one.line - other.line) };
}

function checkEntry(entry: Entry, row: Row, { collection }: Reading): void {
  const raw = { file: '', value: entry, lineOf: () => row.line };
  const { faults } =
    collection === 'gatherings'
      ? judge(raw, COLLECTIONS.gatherings)
      : judge(raw, COLLECTIONS.programs);
  const [first] = faults;
  if (first)
    throw new RowRefusal(`${first.field}：${first.found} → ${first.expected}。${first.remedy}`);
}

function changeOf(entry: Entry, row: Row, { collection }: Reading, folder: string): Change {
  const { id, ...fields } = entry;
  const path = join(collection, `${id}.yaml`);
  const file = join(folder, path);
  const old: unknown = existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
  const differing = Object.keys({ ...asRecord(old), ...fields }).filter(
    (field) => JSON.stringify(asRecord(old)[field]) !== JSON.stringify(asRecord(fields)[field]),
  );
  const kind = old === undefined ? 'new' : differing.length === 0 ? 'same' : 'changed';
  const name = typeof entry['name'] === 'string' ? entry['name'] : id;
  return { line: row.line, name, path, kind, fields: differing, text: stringify(fields) };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
