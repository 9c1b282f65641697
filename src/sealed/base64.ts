import { base64, base64urlnopad } from '@scure/base';
import { SealedError } from './errors.ts';

/** Standard base64 with padding: the form in which the database keeps a sealed file. */
export function toBase64(bytes: Uint8Array): string {
  return base64.encode(bytes);
}

/**
 * Reads standard base64; padding is required, blanks and other alphabets are refused.
 *
 * @throws SealedError `bad-base64`
 */
export function fromBase64(text: string): Uint8Array {
  return decode(() => base64.decode(text));
}

/** URL-safe base64 without padding: hashes and secrets (32 bytes = 43 characters). */
export function toBase64Url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

/** Reads URL-safe base64 without padding. @throws SealedError `bad-base64` */
export function fromBase64Url(text: string): Uint8Array {
  return decode(() => base64urlnopad.decode(text));
}

function decode(read: () => Uint8Array): Uint8Array {
  try {
    return read();
  } catch (cause) {
    throw new SealedError('bad-base64', { cause });
  }
}
