/** Starts, watches and ends `serve.ts` as a process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly origin: string;
  /** Everything it wrote to the terminal so far. */
  output(): string;
  /** Sends the signal and waits for the end of the process. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

const SCRIPT = join(import.meta.dirname, 'serve.ts');

/** Starts the server and waits until it answers. Throws with its output when it ends instead. */
export async function startServerProcess(
  directory: string,
  port: number,
  more: NodeJS.ProcessEnv = {},
): Promise<ServerProcess> {
  const { child, ended, output } = launch(directory, port, more);
  const origin = `http://127.0.0.1:${port}`;
  // The announcement is the last step of the start.
  while (!output().includes('Ctrl+C') || !(await answers(origin))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(output());
    await wait(30);
  }
  return {
    child,
    origin,
    output,
    end: async (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs the server when it is expected to refuse; returns how it ended and what it said. */
export async function runServerProcess(
  directory: string,
  port: number,
  more: NodeJS.ProcessEnv = {},
): Promise<Ended & { readonly output: string }> {
  const { ended, output } = launch(directory, port, more);
  const { code, signal } = await ended;
  return { code, signal, output: output() };
}

function launch(
  directory: string,
  port: number,
  more: NodeJS.ProcessEnv,
): { child: ChildProcess; ended: Promise<Ended>; output: () => string } {
  let text = '';
  const child = spawn(process.execPath, [SCRIPT], {
    env: { ...process.env, ENGAWA_DATA: directory, PORT: `${port}`, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  }
  const ended = new Promise<Ended>((done) => {
    // Not 'close': a database left behind by a kill still holds the pipe.
    child.once('exit', (code, signal) => {
      done({ code, signal });
    });
  });
  return { child, ended, output: () => text };
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/healthz`)).ok;
  } catch {
    return false;
  }
}
