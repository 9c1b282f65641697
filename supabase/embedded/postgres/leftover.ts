/**
 * A killed Node leaves its PostgreSQL running. The next start finds it by its pid file, makes sure
 * that it really serves this very folder, and stops it the fast and safe way before starting anew.
 */
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from '../data/lock.ts';
import { Failure } from '../failure.ts';

/**
 * Stops a server that an earlier process left behind in this folder. Waits until it has gone.
 *
 * @throws Failure `database-failed` when it does not go
 */
export async function stopLeftover(folder: string): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid');
  const pid = readPid(pidFile);
  if (pid === undefined || !isAlive(pid)) return;
  if (process.platform === 'linux' && !servers(folder).includes(pid)) {
    // The number belongs to an unrelated process by now. Only when nothing at all works in the
    // folder is the file a leftover; PostgreSQL would refuse to start beside it.
    if (servers(folder).length === 0) rmSync(pidFile, { force: true });
    return;
  }
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    process.kill(pid, signal);
    if (await gone(pid, patience)) return;
  }
  throw new Failure(
    'database-failed',
    `前回のデータベース(プロセス ${pid})が止まりません。`,
    'そのプロセスを止めてから、もう一度始めてください。',
  );
}

async function gone(pid: number, patience: number): Promise<boolean> {
  const until = Date.now() + patience;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await wait(20);
  }
  return true;
}

/** Processes that work in this folder; PostgreSQL makes its data directory its working directory. */
function servers(folder: string): number[] {
  const real = realpathSync(folder);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingDirectory(pid) === real);
}

function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
