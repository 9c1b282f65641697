import { fieldOf } from '../schema/parts/field.ts';
import type { Fault } from './faults.ts';
import { faultAt, type Raw } from './record.ts';

/** Id of a raw entry, when it has one. */
export function idOf(raw: Raw): string | undefined {
  const id = fieldOf(raw.value, 'id');
  return typeof id === 'string' ? id : undefined;
}

/** Faults for entries whose id another entry of the same collection already has. */
export function repeatedEntries(raws: readonly Raw[]): Fault[] {
  const first = new Map<string, Raw>();
  return raws.flatMap((raw) => {
    const id = idOf(raw);
    const earlier = id === undefined ? undefined : first.get(id);
    if (id !== undefined && !earlier) first.set(id, raw);
    if (!earlier) return [];
    return [
      faultAt(raw, ['id'], {
        expected: 'ほかにないID',
        found: `「${String(id)}」は ${earlier.file} の${earlier.lineOf([]) ?? 1}行目にもあります`,
        remedy: 'どちらかのファイル名（またはid）を変えるか、片方を消してください',
      }),
    ];
  });
}

/** Rows whose id is not among the entries that are already there. */
export function dropKnown(rows: readonly Raw[], entries: readonly Raw[]): Raw[] {
  const known = new Set(entries.map(idOf));
  return rows.filter((row) => !known.has(idOf(row)));
}
