import { KINDS } from '../kinds.ts';
import type { Mark } from './features.ts';

/** Whether the properties that came back from the map are those of a mark. */
export function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const mark = value as Record<string, unknown>;
  return (
    KINDS.some((kind) => kind === mark['kind']) &&
    ['sample', 'vague'].every((field) => typeof mark[field] === 'boolean') &&
    ['name', 'about', 'area', 'href'].every((field) => typeof mark[field] === 'string')
  );
}
