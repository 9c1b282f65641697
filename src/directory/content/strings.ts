import type { Path } from './path.ts';

/** A text inside a parsed value. */
export type TextSpot = { readonly path: Path; readonly text: string };

// Names of people's organisations and titles of documents are not ours to change; ids, addresses
// and search phrases are not sentences that people read here.
const NOT_OURS = new Set([
  'id',
  'name',
  'kana',
  'also_known_as',
  'sources',
  'url',
  'form',
  'chat',
  'email',
  'address',
  'forms',
  'cues',
  'identifiers',
]);

/** Every text of a parsed value that this site says in its own words. */
export function ownTexts(value: unknown, path: Path = []): TextSpot[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => ownTexts(item, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    NOT_OURS.has(key) ? [] : ownTexts(item, [...path, key]),
  );
}
