import { z } from 'zod';
import type { Path } from './path.ts';

function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrapped(schema.unwrap());
  }
  return schema;
}

/** The schema that judges the value at a path, or undefined where there is none. */
export function schemaAt(schema: unknown, path: Path): unknown {
  const here = unwrapped(schema);
  const [step, ...rest] = path;
  if (step === undefined) return here;
  if (here instanceof z.ZodArray) return schemaAt(here.element, rest);
  if (here instanceof z.ZodRecord) return schemaAt(here.valueType, rest);
  if (here instanceof z.ZodObject) {
    const shape: unknown = here.shape;
    return typeof shape === 'object' && shape !== null
      ? schemaAt(Reflect.get(shape, step), rest)
      : undefined;
  }
  return undefined;
}

/** Names of the fields that an object at a path may have. */
export function fieldsAt(schema: unknown, path: Path): readonly string[] {
  const here = schemaAt(schema, path);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** The known name nearest to a mistyped one, when it is near enough to be meant. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, far: distance(name.toLowerCase(), candidate) }))
    .toSorted((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.max(1, Math.floor(name.length / 3)) ? best.candidate : undefined;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
