import type { Category } from '../schema/vocabulary.ts';
import { fieldOf } from '../schema/parts/field.ts';
import type { CollectionName } from './collections.ts';
import type { Fault } from './faults.ts';
import { faultAt, type Raw } from './record.ts';

/** A fault when a programme uses a category that is only for gatherings, or the other way round. */
export function misusedCategory(
  raw: Raw,
  collection: CollectionName,
  categories: ReadonlyMap<string, Category>,
): Fault[] {
  if (collection !== 'programs' && collection !== 'gatherings') return [];
  const id = fieldOf(raw.value, 'category');
  const category = typeof id === 'string' ? categories.get(id) : undefined;
  if (!category || category.for.includes(collection)) return [];
  return [
    faultAt(raw, ['category'], {
      expected: `${collection} で使える種類（vocabulary/categories.yaml の for に ${collection} があるもの）`,
      found: `「${category.id}」（${category.label}）は ${category.for.join('、')} の種類です`,
      remedy: '別の種類を選ぶか、ファイルを正しいフォルダーに移してください',
    }),
  ];
}
