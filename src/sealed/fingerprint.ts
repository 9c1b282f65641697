import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fold } from './fold.ts';
import { wordAt } from './word-index.ts';

const DOMAIN = 'aikotoba-keyring/v1/fingerprint\0';
const FINGERPRINT_WORDS = 6;

/**
 * Six words (60 bits) that stand for a public key. The owner reads them aloud, the one who admits
 * them types what they heard: a key that somebody slipped into the database has other words.
 */
export function fingerprint(recipient: string): readonly string[] {
  const number = sha256(utf8ToBytes(DOMAIN + recipient))
    .slice(0, 8)
    .reduce((n, byte) => (n << 8n) | BigInt(byte), 0n);
  return Array.from({ length: FINGERPRINT_WORDS }, (_, place) =>
    wordAt(Number((number >> BigInt(54 - 10 * place)) & 1023n)),
  );
}

/** Whether the words heard are those of this key, however they were typed. */
export function matchesFingerprint(recipient: string, heard: string): boolean {
  return fold(heard) === fold(fingerprint(recipient).join(''));
}
