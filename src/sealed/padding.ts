import { SealedError } from './errors.ts';

/**
 * Sizes in bytes of what is encrypted. A short sentence and a long letter look the same from
 * outside; the four sizes are all that an observer can tell apart.
 */
export const BUCKETS: readonly number[] = [4096, 8192, 16_384, 32_768];

const LENGTH_BYTES = 4;

/** Most bytes of text that fit into the largest size. */
export const MOST_BYTES = 32_768 - LENGTH_BYTES;

/** `uint32 length ‖ text ‖ zeros`, up to the smallest size that holds it. @throws SealedError `too-long` */
export function pad(text: Uint8Array): Uint8Array {
  const size = BUCKETS.find((bucket) => bucket >= text.length + LENGTH_BYTES);
  if (size === undefined) throw new SealedError('too-long');
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, text.length);
  padded.set(text, LENGTH_BYTES);
  return padded;
}

/**
 * Undoes `pad` and accepts nothing else: one of the sizes, the smallest that holds the text, and
 * zeros only after it. Room for hidden bytes would be room to mark a message.
 *
 * @throws SealedError `bad-padding`
 */
export function unpad(padded: Uint8Array): Uint8Array {
  if (!BUCKETS.includes(padded.length)) throw new SealedError('bad-padding');
  const length = new DataView(padded.buffer, padded.byteOffset, padded.length).getUint32(0);
  const end = LENGTH_BYTES + length;
  const smallest = BUCKETS.find((bucket) => bucket >= end);
  if (smallest !== padded.length || padded.subarray(end).some((byte) => byte !== 0)) {
    throw new SealedError('bad-padding');
  }
  return padded.slice(LENGTH_BYTES, end);
}
