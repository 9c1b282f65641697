/** The `Range` header (RFC 9110, section 14), one range at a time as map tiles need it. */

export interface ByteRange {
  /** First and last byte, both included */
  readonly start: number;
  readonly end: number;
}

/**
 * The wanted bytes of a file of `size` bytes; undefined when the whole file is to be sent (no
 * header, several ranges, or one that does not make sense); 'unsatisfiable' when it lies outside.
 */
export function parseRange(
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const length = Number(last);
    return length === 0 || size === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, size - length), end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return undefined;
  return start >= size ? 'unsatisfiable' : { start, end };
}
