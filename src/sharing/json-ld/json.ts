/** A JSON value; fields that are undefined are left out when it is written. */
export type Json =
  string | number | boolean | undefined | readonly Json[] | { readonly [field: string]: Json };

/** A JSON object. */
export type JsonObject = { readonly [field: string]: Json };

/** A list, or undefined when there is nothing in it. */
export function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/**
 * JSON for `<script type="application/ld+json">`. `<` is written as an escape, so that no text of
 * the content can end the element or open a comment in it.
 */
export function scriptText(data: JsonObject): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
