import { join, resolve } from 'node:path';

/**
 * Where more bulk entries lie, for sites larger than one region.
 *
 * `ENGAWA_SCALE` unset: nothing more. `national`: `<content>/imported/national/<collection>/*.jsonl`,
 * which the importers write and the repository does not carry. Anything else: a folder laid out
 * as `<folder>/<collection>/*.jsonl`. Rows whose id the content already has are skipped, because
 * a local entry was looked at by a person and the bulk row was not.
 */
export function scaleFolder(root: string, scale: string | undefined): string | undefined {
  if (scale === undefined || scale === '') return undefined;
  return scale === 'national' ? join(root, 'imported', 'national') : resolve(scale);
}
