/** Small JSON files that only the owner of the data directory may read. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The parsed file, or undefined when there is none. Throws when it is there but unreadable. */
export function readPrivateFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return JSON.parse(text);
}

/** Writes all or nothing, readable by the owner only (0600). */
export function writePrivateFile(path: string, value: unknown): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}
