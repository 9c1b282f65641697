/**
 * Hybrid post-quantum keys of the age format (ML-KEM-768 + X25519). Files are kept for months and
 * may be copied for decades; so nothing weaker is ever accepted, although the library would mix.
 * Format: https://github.com/C2SP/C2SP/blob/main/age.md
 */
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { bech32 } from '@scure/base';
import { SealedError } from './errors.ts';

const RECIPIENT = /^age1pq1[02-9ac-hj-np-z]{1952}$/;
const IDENTITY = /^AGE-SECRET-KEY-PQ-1[02-9AC-HJ-NP-Z]{58}$/;

/** A public key that anybody may use to seal: `age1pq1…`, 1,959 characters. */
export function isRecipient(text: string): boolean {
  // The checksum finds a slip in copying; the limit of BIP 173 (90 characters) is not meant for age.
  return RECIPIENT.test(text) && bech32.decodeUnsafe(text, false) !== undefined;
}

/** @throws SealedError `not-post-quantum` for anything but an `age1pq1…` recipient */
export function requireRecipient(text: string): string {
  if (!isRecipient(text)) throw new SealedError('not-post-quantum');
  return text;
}

/** @throws SealedError `bad-identity` for anything but an `AGE-SECRET-KEY-PQ-1…` identity */
export function requireIdentity(text: string): string {
  const good = IDENTITY.test(text) && bech32.decodeUnsafe(text) !== undefined;
  if (!good) throw new SealedError('bad-identity');
  return text;
}

/** The public key of a secret key. @throws SealedError `bad-identity` */
export async function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(requireIdentity(identity));
}

/** A new secret key, `AGE-SECRET-KEY-PQ-1…`, 77 characters. */
export async function createIdentity(): Promise<string> {
  return generateHybridIdentity();
}
