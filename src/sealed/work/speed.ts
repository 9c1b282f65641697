/** Which way of hashing suits this device. */
import { answersByBrowser, BATCH } from './by-browser.ts';
import { firstWordWith } from './first-word.ts';

/** Hashes per millisecond below which the browser's own SHA-256 may be worth its overhead. */
const SLOW = 50;
/** Long enough for clocks that are coarse on purpose (100 ms) to notice a script that is not compiled. */
const HASHES = 2000;
/** A busy machine interrupts now and then: the best of several tries counts. */
const TRIES = 3;

/** True when no try reaches the speed of compiled script. Costs a few milliseconds where one does. */
export function scriptIsSlow(nonce: Uint8Array): boolean {
  for (let n = 0; n < TRIES; n += 1) {
    if (scriptSpeed(nonce) >= SLOW) return false;
  }
  return true;
}

/** Compares both ways under the load of this moment. False when the browser's way does not work. */
export async function browserIsFaster(nonce: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const started = performance.now();
    // Every hash solves this: it is one batch, and nothing but its time matters.
    await answersByBrowser({ nonce, puzzles: 1, limit: 2 ** 32 });
    return BATCH / (performance.now() - started) > scriptSpeed(nonce);
  } catch {
    return false;
  }
}

function scriptSpeed(nonce: Uint8Array): number {
  const firstWord = firstWordWith(nonce);
  const started = performance.now();
  for (let n = 0; n < HASHES; n += 1) firstWord(0, n);
  return HASHES / (performance.now() - started);
}
