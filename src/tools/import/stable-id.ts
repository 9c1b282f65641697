import { createHash } from 'node:crypto';
import { foldForComparison } from './fold.ts';

/** For lists that have no key of their own: an id from list, prefecture and name. */
export function stableId(list: string, prefecture: string, name: string): string {
  const mark = createHash('sha256').update(foldForComparison(name)).digest('hex').slice(0, 8);
  return `${list}-${prefecture}-${mark}`;
}
