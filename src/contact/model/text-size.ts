/**
 * Room for free words in one sealed message, in bytes of JSON (UTF-8). The envelope holds 32 KiB in
 * all; what is left over is for the choices and the bookkeeping inside. About 9,000 Japanese letters.
 */
const TEXT_BYTES = 28_000;

/** Size of a text as it will stand in the message, in bytes: escapes are counted as sent. */
function textBytes(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length;
}

/** How many letters too many, as a number to tell people (Japanese letters are 3 bytes); 0 = fits. */
export function lettersTooMany(text: string): number {
  return Math.max(0, Math.ceil((textBytes(text) - TEXT_BYTES) / 3));
}
