/** Something the caller can put right; the message says what, and what to do. */
export class Misused extends Error {
  readonly code = 'misused';
}

/** Node's own faults in arguments and files, which carry a code too. */
const isPlain = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/**
 * Runs a benchmark. What the caller can put right, and what could not be measured, ends with one
 * sentence and exit code 1; everything else is a bug and shows where.
 */
export async function plainly(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!isPlain(error)) throw error;
    process.exitCode = 1;
    console.error(error.message);
  }
}
