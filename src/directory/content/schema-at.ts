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
