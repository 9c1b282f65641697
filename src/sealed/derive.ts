/**
 * From the phrase to the four secrets of a conversation.
 *
 *     entropy (9 B) → PBKDF2-HMAC-SHA-256, 2,000,000 rounds → HKDF-SHA-256 → lookup, delete, auth, identity
 *
 * PBKDF2 because the browser has it built in: it runs off the main thread, needs no WebAssembly and
 * no JIT (docs/decisions). The salt is fixed, since a visitor has nothing but the phrase; the 72 bits
 * carry the weight. PBKDF2: RFC 8018, HKDF: RFC 5869.
 */
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { bech32 } from '@scure/base';
import { fromBase64Url, toBase64Url } from './base64.ts';
import { SealedError } from './errors.ts';
import type { Phrase } from './phrase.ts';

/** Rounds of PBKDF2 in version 1. Changing it makes every phrase given out useless. */
export const ROUNDS = 2_000_000;

/** Every domain string starts here; another derivation means another number. */
const DOMAIN = 'aikotoba/v1/';

/** Secrets of one conversation. All but `identity` are 32 bytes as base64url (43 characters). */
export interface ConversationKeys {
  /** finds the conversation; the server stores only its hash */
  readonly lookup: string;
  /** deletes the conversation; the server stores only its hash */
  readonly removal: string;
  /** proof inside every message; the server never sees it */
  readonly auth: string;
  /** opens the messages: `AGE-SECRET-KEY-PQ-1…` */
  readonly identity: string;
}

/**
 * Derives the secrets of a conversation. Slow on purpose (about 0.3 s on a laptop).
 *
 * @param rounds only tests pass another number
 * @throws SealedError `no-webcrypto` outside a secure context (plain http)
 */
export async function deriveKeys(
  phrase: Phrase,
  rounds: number = ROUNDS,
): Promise<ConversationKeys> {
  const slow = await pbkdf2(phrase.entropy, rounds);
  const root = extract(sha256, slow, utf8ToBytes(`${DOMAIN}root`));
  const part = (name: string): Uint8Array =>
    expand(sha256, root, utf8ToBytes(`${DOMAIN}${name}`), 32);
  return {
    lookup: toBase64Url(part('lookup')),
    removal: toBase64Url(part('delete')),
    auth: toBase64Url(part('auth')),
    identity: bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', part('identity')).toUpperCase(),
  };
}

/**
 * SHA-256 of the bytes behind a base64url text, as base64url: what the server stores instead of
 * `lookup` and `removal`. `hashOf(keys.lookup)` is also the name of the conversation inside messages.
 *
 * @throws SealedError `bad-base64`
 */
export function hashOf(base64url: string): string {
  return toBase64Url(sha256(fromBase64Url(base64url)));
}

async function pbkdf2(entropy: Uint8Array<ArrayBuffer>, rounds: number): Promise<Uint8Array> {
  // Without https the browser hides WebCrypto, although the types say it is always there.
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) throw new SealedError('no-webcrypto');
  const salt = new TextEncoder().encode(`${DOMAIN}pbkdf2`);
  const key = await subtle.importKey('raw', entropy, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return new Uint8Array(await subtle.deriveBits(how, key, 256));
}
