import { spawn } from 'node:child_process';
import { treeMemory } from './process-tree.ts';

/** What a program took. */
export type Run = {
  /** Wall seconds from start to exit. */
  readonly seconds: number;
  /** Most memory that it and everything it started held at one moment, MiB. */
  readonly peakMb: number;
  readonly stdout: string;
};

/** The program ended with an error: nothing was measured. */
export class RunFailed extends Error {
  readonly code = 'run-failed';
}

const SAMPLE_MS = 200;

/**
 * Runs a Node program in a process of its own and measures it.
 *
 * @param args the program and its arguments
 * @param env settings on top of this process's; `undefined` takes one away
 * @throws RunFailed when it ends with anything but 0
 */
export async function measure(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  let peakMb = 0;
  const sampler = setInterval(() => {
    if (child.pid !== undefined) peakMb = Math.max(peakMb, treeMemory(child.pid));
  }, SAMPLE_MS);
  try {
    const code = await new Promise<number | null>((done, fail) => {
      child.once('error', fail);
      child.once('close', done);
    });
    if (code !== 0) {
      throw new RunFailed(
        `${args.join(' ')} が終了コード ${code ?? 'なし'} で終わり、はかれませんでした。`,
      );
    }
  } finally {
    clearInterval(sampler);
  }
  return { seconds: (performance.now() - started) / 1000, peakMb, stdout };
}
