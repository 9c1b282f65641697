import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { wordAt } from './word-index.ts';

/** A phrase is eight words of ten bits: 72 bits of chance and an 8-bit checksum. */
export const PHRASE_WORDS = 8;
/** Bytes of chance in a phrase (72 bits). */
export const ENTROPY_BYTES = 9;

const CHECK_DOMAIN = utf8ToBytes('aikotoba/v1/check');

/** First byte of SHA-256(domain ‖ entropy): one wrong word passes unnoticed once in 256 times. */
function checksum(entropy: Uint8Array): number {
  return sha256(concatBytes(CHECK_DOMAIN, entropy))[0] ?? 0;
}

/** The eight words that stand for nine bytes. @throws RangeError for another length */
export function wordsOf(entropy: Uint8Array): readonly string[] {
  if (entropy.length !== ENTROPY_BYTES) {
    throw new RangeError(`${ENTROPY_BYTES} bytes expected, got ${entropy.length}`);
  }
  const number = [...entropy, checksum(entropy)].reduce((n, byte) => (n << 8n) | BigInt(byte), 0n);
  return Array.from({ length: PHRASE_WORDS }, (_, place) =>
    wordAt(Number((number >> BigInt(70 - 10 * place)) & 1023n)),
  );
}

/** The same values with another one in one place. Old phones know neither `with` nor `toSpliced`. */
export const replaced = (
  values: readonly number[],
  place: number,
  value: number,
): readonly number[] => values.map((each, at) => (at === place ? value : each));

/** All the orders in which two neighbours have changed places. */
export const swapped = (values: readonly number[]): readonly (readonly number[])[] =>
  values
    .slice(1)
    .map((next, place) =>
      replaced(replaced(values, place, next), place + 1, values[place] ?? next),
    );

/** The nine bytes behind eight word values, or `undefined` when the checksum does not fit. */
export function entropyOf(values: readonly number[]): Uint8Array<ArrayBuffer> | undefined {
  const number = values.reduce((n, value) => (n << 10n) | BigInt(value), 0n);
  const entropy = Uint8Array.from({ length: ENTROPY_BYTES }, (_, place) =>
    Number((number >> BigInt(72 - 8 * place)) & 255n),
  );
  return checksum(entropy) === Number(number & 255n) ? entropy : undefined;
}
