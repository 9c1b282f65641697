import type { Puzzles } from '../../sealed/work/solve.ts';

/** A solution on its way. */
export interface Solving {
  /** Rejects only when it was stopped, or when no way of computing works on this device. */
  readonly solution: Promise<string>;
  readonly stop: () => void;
}

export type Solve = (puzzles: Puzzles) => Solving;

/**
 * Solves in a worker; where there is none, in the page itself with pauses. An old browser stops
 * nobody.
 */
export const solveAside: Solve = (puzzles) => {
  const stopped = new AbortController();
  const inPage = async (): Promise<string> => {
    stopped.signal.throwIfAborted();
    // Hardly anybody needs it here, so nobody else fetches it twice.
    const { solve } = await import('../../sealed/work/solve.ts');
    return solve(puzzles, async () => {
      await new Promise((resolve) => setTimeout(resolve));
      stopped.signal.throwIfAborted();
    });
  };
  return {
    solution: inWorker(puzzles, stopped.signal).catch(inPage),
    stop: () => {
      stopped.abort();
    },
  };
};

async function inWorker(puzzles: Puzzles, stopped: AbortSignal): Promise<string> {
  const worker = new Worker(new URL('./work.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<string>) => {
        resolve(data);
      };
      worker.onerror = () => {
        reject(new Error('the worker did not start'));
      };
      stopped.addEventListener('abort', () => {
        reject(new Error('stopped'));
      });
      worker.postMessage(puzzles);
    });
  } finally {
    worker.terminate();
  }
}
