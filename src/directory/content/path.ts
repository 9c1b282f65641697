import { fieldOf } from '../schema/parts/field.ts';

/** Steps from the top of a file to a value: keys and positions from 0. */
export type Path = readonly (string | number)[];

/** Value at the end of a path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(fieldOf, value);
}

/** A value found by {@link valuesAt}, with the way to it. */
export type Spot = { readonly path: Path; readonly value: unknown };

/**
 * All values that fit a pattern. `*` stands for every item of a list; `keys` at the end stands
 * for every key of a map. Missing parts give nothing.
 */
export function valuesAt(value: unknown, pattern: readonly string[], path: Path = []): Spot[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return value === undefined ? [] : [{ path, value }];
  if (step === '*') {
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: unknown, index) => valuesAt(item, rest, [...path, index]));
  }
  if (step === 'keys' && rest.length === 0) {
    if (typeof value !== 'object' || value === null) return [];
    return Object.keys(value).map((key) => ({ path: [...path, key], value: key }));
  }
  return valuesAt(fieldOf(value, step), rest, [...path, step]);
}
