import type { Fault } from './faults.ts';
import type { Path } from './path.ts';
import { fieldName, shown } from './wording.ts';

/** A parsed value and where it stands, before any schema looked at it. */
export type Raw = {
  /** File, as shown to people. */
  readonly file: string;
  /** The parsed value. */
  readonly value: unknown;
  /** Line of the value at a path (or of its nearest parent), from 1. */
  readonly lineOf: (path: Path) => number | undefined;
};

/** A fault at a path of a raw value. */
export function faultAt(
  raw: Raw,
  path: Path,
  words: { expected: string; found?: string; remedy: string; value?: unknown },
): Fault {
  return {
    file: raw.file,
    line: raw.lineOf(path),
    field: fieldName(path),
    expected: words.expected,
    found: words.found ?? shown(words.value),
    remedy: words.remedy,
  };
}
