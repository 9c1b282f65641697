/** The life of a server process: start, run, and stop in good order with exit code 0 or 1. */
import { complain } from './terminal.ts';

/** A stop that takes longer than this is cut short; PostgreSQL recovers at the next start. */
const STOP_WITHIN_MS = 4500;

export interface Life {
  /** Aborted once the process is stopping. */
  readonly stopping: AbortSignal;
  /** What to do when stopping; the last one registered comes first. */
  onStop(step: () => unknown): void;
  /** Says what is the matter and stops with exit code 1. */
  fail(error: unknown): void;
  /** Takes the signals back from a library that wants to end the process its own way. */
  ownSignals(): void;
}

/** Runs until SIGINT, SIGTERM or a failure, at whatever point of the start that comes. */
export async function live(begin: (life: Life) => Promise<void>): Promise<void> {
  const steps: (() => unknown)[] = [];
  const stopping = new AbortController();

  const stop = async (code: 0 | 1): Promise<void> => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    for (const step of steps.reverse()) await step();
    process.exit(code);
  };
  const fail = (error: unknown): void => {
    if (!stopping.signal.aborted) complain(error);
    void stop(1);
  };
  const ownSignals = (): void => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.removeAllListeners(signal).on(signal, () => void stop(0));
    }
  };
  ownSignals();
  followParent(() => void stop(0));
  process.on('uncaughtException', fail).on('unhandledRejection', fail);
  try {
    await begin({
      stopping: stopping.signal,
      onStop: (step) => steps.push(step),
      fail,
      ownSignals,
    });
  } catch (error) {
    fail(error);
  }
}

/**
 * Stops when npm has been stopped. npm starts scripts through a shell, and a signal that ends the
 * shell does not reach the script: it would go on alone, holding the port and the database.
 */
function followParent(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 200).unref();
}
