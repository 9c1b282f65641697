/**
 * lite walks through a body by recursion and ends with a server error where it is nested without
 * end. Nothing that is sent here is nested more than a few times.
 */
const DEEPEST = 20;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Whether lists and objects of a JSON body stand in one another more often than anything ours does. */
export function isTooDeep(body: ArrayBuffer): boolean {
  let depth = 0;
  let inText = false;
  let escaped = false;
  for (const byte of new Uint8Array(body)) {
    if (inText) {
      if (!escaped && byte === QUOTE) inText = false;
      escaped = !escaped && byte === BACKSLASH;
    } else if (byte === QUOTE) {
      inText = true;
    } else if (OPENING.has(byte)) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (CLOSING.has(byte)) {
      depth -= 1;
    }
  }
  return false;
}
