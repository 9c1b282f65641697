/**
 * Checks answers on the pages of visitors. zod would be the eighth part of everything that an old
 * phone has to fetch before it can send; these few forms are all that the five answers need.
 */

/** What `receive` wants of a check; schemas of zod have the same form. */
export interface Shape<T> {
  readonly safeParse: (
    answer: unknown,
  ) => { readonly success: true; readonly data: T } | { readonly success: false };
}

/** Not the promised form. Stays inside this file. */
class Unexpected extends Error {}

type Reader<T> = (value: unknown) => T;

function when<T>(holds: (value: unknown) => value is T): Reader<T> {
  return (value) => {
    if (!holds(value)) throw new Unexpected();
    return value;
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const truth: Reader<boolean> = when((value) => typeof value === 'boolean');

export const yes: Reader<true> = when((value) => value === true);

/** Text that a pattern describes from beginning to end; any text without one. */
export const text = (pattern = /^/): Reader<string> =>
  when((value): value is string => typeof value === 'string' && pattern.test(value));

/** `YYYY-MM-DD`. */
export const day: Reader<string> = text(/^\d{4}-[01]\d-[0-3]\d$/);

export const uuid: Reader<string> = text(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);

/** A whole number within these limits. */
export const whole = (least: number, most = Number.MAX_SAFE_INTEGER): Reader<number> =>
  when(
    (value): value is number =>
      Number.isInteger(value) && least <= Number(value) && most >= Number(value),
  );

/** One of these words. */
export const oneOf = <const T extends string>(words: readonly T[]): Reader<T> =>
  when((value): value is T => words.some((word) => word === value));

export const orNull =
  <T>(read: Reader<T>): Reader<T | null> =>
  (value) =>
    value === null ? null : read(value);

export const listOf =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) throw new Unexpected();
    return value.map(read);
  };

/** An object with these fields; others are left out. */
export const fields =
  <R extends Readonly<Record<string, Reader<unknown>>>>(
    readers: R,
  ): Reader<{ readonly [K in keyof R]: ReturnType<R[K]> }> =>
  (value) => {
    if (!isRecord(value)) throw new Unexpected();
    const read = Object.entries(readers).map(([name, reader]) => [name, reader(value[name])]);
    // Every field was read just now; TypeScript cannot follow names through a list.
    return Object.fromEntries(read) as { readonly [K in keyof R]: ReturnType<R[K]> };
  };

/** A check out of a reader: what does not have the form is refused, and never half read. */
export function shape<T>(read: Reader<T>): Shape<T> {
  return {
    safeParse: (answer) => {
      try {
        return { success: true, data: read(answer) };
      } catch (error) {
        if (error instanceof Unexpected) return { success: false };
        throw error;
      }
    },
  };
}
