/** The embedded PostgreSQL as a child process: started, watched and stopped by this one. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { type Account, commandAs } from './account.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster, SUPERUSER } from './cluster.ts';
import { serverAccount } from './account.ts';
import { stopLeftover } from './leftover.ts';

export interface Server {
  /** How to connect, password included: never print it. */
  readonly url: string;
  /** Resolves when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  /** Ends the server within a few seconds and loses nothing. */
  stop(): Promise<void>;
}

type Child = ChildProcessByStdio<null, null, Readable>;

/**
 * Starts the PostgreSQL of a data directory, creating it on first use and recovering it after a
 * crash. It listens on loopback only, on a port that is free now.
 *
 * @param onLog gets what the server writes to its log; otherwise that is thrown away
 * @throws Failure `platform-unsupported`, `root-unsupported`, `database-failed`
 */
export async function startServer(
  directory: string,
  password: string,
  onLog?: (text: string) => void,
): Promise<Server> {
  const binaries = await findBinaries();
  const account = serverAccount();
  const folder = await ensureCluster(directory, binaries, account, password);
  await stopLeftover(folder);

  let complaint = '';
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await freePort();
    const child = launch(binaries.postgres, account, folder, port);
    if (onLog) child.stderr.setEncoding('utf8').on('data', onLog);
    const outcome = await ready(child);
    if (outcome === 'ready') {
      return supervise(child, `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`);
    }
    // The port was taken meanwhile, or children of a killed server are still going away.
    complaint = outcome;
    await wait(300 * (attempt + 1));
  }
  throw new Failure(
    'database-failed',
    'データベースが立ち上がりません。',
    'ディスクの空きと、データの置き場所の権限を確かめてください。',
    new Error(complaint),
  );
}

function launch(
  program: string,
  account: Account | undefined,
  folder: string,
  port: number,
): Child {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: `${port}`,
    unix_socket_directories: '',
    max_connections: '40',
    lc_messages: 'C',
    // A failed statement is never written down: it would carry what a visitor sent.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
  const command = commandAs(
    account,
    program,
    [
      '-D',
      folder,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    [folder],
  );
  return spawn(command.program, command.parameters, {
    ...command.account,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own process group: Ctrl-C reaches us first, and we end it in good order.
    detached: true,
  });
}

/** 'ready', or the last words of a server that did not come up. */
async function ready(child: Child): Promise<string> {
  let heard = '';
  return new Promise((done) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      heard = (heard + text).slice(-4000);
      if (heard.includes('ready to accept connections')) done('ready');
    });
    child.once('error', (error) => {
      done(error.message);
    });
    child.once('close', () => {
      done(heard);
    });
  });
}

function supervise(child: Child, url: string): Server {
  const ended = new Promise<void>((done) => {
    child.once('exit', () => {
      done();
    });
  });
  const lastResort = (): void => {
    child.kill('SIGINT');
  };
  process.once('exit', lastResort);
  return {
    url,
    ended,
    stop: async () => {
      process.off('exit', lastResort);
      // Fast shutdown; immediate if it hesitates (then the next start replays the log).
      for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill(signal);
        const timer = new AbortController();
        await Promise.race([ended, wait(2000, undefined, { signal: timer.signal })]).catch(
          () => undefined,
        );
        timer.abort();
      }
    },
  };
}

async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
      .once('error', fail)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address();
        const port = typeof address === 'object' && address ? address.port : 0;
        probe.close(() => {
          done(port);
        });
      });
  });
}
