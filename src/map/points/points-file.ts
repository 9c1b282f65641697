import type { Kind } from '../kinds.ts';

/**
 * All entries with a position, column by column (a third of the size of GeoJSON, and one fetch
 * tells nobody which area the visitor looks at). Row n is `kind[n]`, `lat[n]`, … in every column.
 */
export type PointsFile = {
  readonly version: 3;
  /** The kinds that the numbers in `kind` stand for. */
  readonly kinds: readonly Kind[];
  /** What lists call an entry: its category or industry; numbers in `category` stand for these. */
  readonly categories: readonly string[];
  /** Municipalities that the numbers in `area` stand for: five-digit code, name. */
  readonly areas: readonly (readonly [code: string, name: string])[];
  readonly kind: readonly number[];
  readonly category: readonly number[];
  /** Degrees × 100,000, rounded (about one metre). */
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** Index into `areas`; -1 when the entry has a position but no municipality. */
  readonly area: readonly number[];
  /** Rows that are samples (見本) and must say so. */
  readonly samples: readonly number[];
  /** Rows that lie only somewhere around their position and must say so. */
  readonly vague: readonly number[];
};

/** Whether something fetched is a points file: every column there and of the same length. */
export function isPointsFile(value: unknown): value is PointsFile {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Record<string, unknown>;
  const rows = Array.isArray(file['id']) ? file['id'].length : -1;
  return (
    file['version'] === 3 &&
    Array.isArray(file['kinds']) &&
    Array.isArray(file['areas']) &&
    Array.isArray(file['categories']) &&
    Array.isArray(file['samples']) &&
    Array.isArray(file['vague']) &&
    ['kind', 'category', 'lat', 'lon', 'id', 'name', 'area'].every((column) => {
      const values = file[column];
      return Array.isArray(values) && values.length === rows;
    })
  );
}
