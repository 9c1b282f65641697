/**
 * Hybrid post-quantum keys of the age format (ML-KEM-768 + X25519). Files are kept for months and
 * may be copied for decades; so nothing weaker is ever accepted, although the library would mix.
 * Format: https://github.com/C2SP/C2SP/blob/main/age.md
 */
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { SealedError } from './errors.ts';

const RECIPIENT = /^age1pq1[02-9ac-hj-np-z]{1952}$/;
const IDENTITY = /^AGE-SECRET-KEY-PQ-1[02-9AC-HJ-NP-Z]{58}$/;

/** A public key that anybody may use to seal: `age1pq1…`, 1,959 characters. */
export function isRecipient(text: string): boolean {
  return RECIPIENT.test(text);
}

/** @throws SealedError `not-post-quantum` for anything but an `age1pq1…` recipient */
export function requireRecipient(text: string): string {
  if (!isRecipient(text)) throw new SealedError('not-post-quantum');
  return text;
}

/** The public key of a secret key. @throws SealedError `bad-identity` */
export async function recipientOf(identity: string): Promise<string> {
  if (!IDENTITY.test(identity)) throw new SealedError('bad-identity');
  try {
    return await identityToRecipient(identity);
  } catch (cause) {
    throw new SealedError('bad-identity', { cause });
  }
}

/** A new secret key, `AGE-SECRET-KEY-PQ-1…`, 77 characters. */
export async function createIdentity(): Promise<string> {
  return generateHybridIdentity();
}
