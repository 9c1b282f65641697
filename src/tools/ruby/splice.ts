/** A replacement in a text: everything from `start` up to `end`, not included. */
export type Change = { readonly start: number; readonly end: number; readonly by: string };

/** Applies changes, which are in order and do not overlap; every other letter stays. */
export function splice(text: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, by } of changes) {
    parts.push(text.slice(at, start), by);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
