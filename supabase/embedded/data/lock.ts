/**
 * One process per data directory. The lock is a small file naming the process that holds it; it
 * counts only while that very process lives, so a killed one needs nobody to clean up after it.
 */
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.ts';

export interface Lock {
  /** Gives the directory back. Leaves no trace when nothing else was written there. */
  release(): void;
}

/**
 * Takes the data directory for this process and creates it when missing.
 *
 * @throws Failure `data-locked` when another live process holds it (nothing is written then),
 *   `data-unwritable` when the directory cannot be made or written
 */
export function lockDirectory(directory: string): Lock {
  const file = join(directory, 'lock');
  const mine = describe(process.pid);
  const holder = liveHolder(file);
  if (holder !== undefined) throw locked(directory, holder);
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(directory, { recursive: true, mode: 0o711 });
    writeFileSync(draft, mine, { mode: 0o600 });
  } catch (cause) {
    throw new Failure(
      'data-unwritable',
      `データの置き場所「${directory}」に書き込めません。`,
      '書き込める場所を ENGAWA_DATA で指定してください。',
      cause,
    );
  }
  try {
    take(directory, file, draft);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release: () => {
      if (read(file) === mine) rmSync(file, { force: true });
      try {
        rmdirSync(directory);
      } catch {
        // Not empty: the data stays.
      }
    },
  };
}

/** `link` either makes the lock or fails because it exists: two processes cannot both succeed. */
function take(directory: string, file: string, draft: string): void {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      linkSync(draft, file);
      return;
    } catch {
      const holder = liveHolder(file);
      if (holder !== undefined) throw locked(directory, holder);
      // Left behind by a killed process. Move it aside, and put it back if it was somebody else's.
      const aside = `${draft}.old`;
      try {
        renameSync(file, aside);
        if (liveHolder(aside) !== undefined) linkSync(aside, file);
      } catch {
        // Another process was quicker; the next attempt sees its lock.
      } finally {
        rmSync(aside, { force: true });
      }
    }
  }
  throw locked(directory, 0);
}

function liveHolder(file: string): number | undefined {
  const text = read(file);
  const pid = Number(text?.split(' ')[0]);
  if (text === undefined || !Number.isInteger(pid) || pid <= 0 || pid === process.pid) {
    return undefined;
  }
  return isAlive(pid) && describe(pid) === text ? pid : undefined;
}

/** A process id and, where the system tells it, when that process began: ids are used again. */
function describe(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  // The name in parentheses may hold blanks; start time is the 20th field after it.
  const started = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
  return `${pid} ${started}\n`;
}

/** Does a process with this id exist, whoever owns it? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function locked(directory: string, pid: number): Failure {
  return new Failure(
    'data-locked',
    `データの置き場所「${directory}」は、動いている別のえんがわ(プロセス ${pid})が使っています。`,
    'そちらを止めてから始めるか、ENGAWA_DATA で別の場所を指定してください。',
  );
}
