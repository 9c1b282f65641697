/**
 * A limit on sign-in attempts. Checking a password keeps the processor busy for a moment on
 * purpose; without a limit that is a way to stop everybody else. One limit for all: nothing is
 * remembered about who asked.
 */

/** Attempts that may come at once, and how many are added per second. */
const AT_ONCE = 60;
const PER_SECOND = 1;

/** Returns a function that says whether one more attempt may pass now. */
export function createPace(now: () => number = Date.now): () => boolean {
  let left = AT_ONCE;
  let last = now();
  return () => {
    const time = now();
    left = Math.min(AT_ONCE, left + ((time - last) / 1000) * PER_SECOND);
    last = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
