/** The list of who holds the organisation key, and the proof that a holder wrote it. */
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { bech32 } from '@scure/base';
import { toBase64Url } from './base64.ts';
import { SealedError } from './errors.ts';

const DOMAIN = 'aikotoba-keyring/v1/';

/** A member as the manifest names them. */
export interface Holder {
  readonly id: string;
  readonly recipient: string;
}

export interface Manifest {
  readonly v: 1;
  /** counts from 1; a removal starts the next one */
  readonly epoch: number;
  /** public key of the organisation in this epoch */
  readonly organisation: string;
  /** public key of the paper key */
  readonly recovery: string;
  readonly members: readonly Holder[];
  /** proof by the key of the epoch before that this one follows it; `null` in the first */
  readonly follows: string | null;
}

/** HMAC of the manifest under the organisation's secret key: whoever lacks the key cannot edit it. */
export function manifestMac(organisationIdentity: string, manifest: Manifest): string {
  const { v, epoch, organisation, recovery, members, follows } = manifest;
  const holders = members.map(({ id, recipient }) => [id, recipient]);
  const text = JSON.stringify([v, epoch, organisation, recovery, holders, follows]);
  return mac(organisationIdentity, 'manifest', text);
}

/** HMAC under the secret key of the epoch before: a database cannot invent a next epoch. */
export function successionMac(
  previousIdentity: string,
  epoch: number,
  organisation: string,
): string {
  return mac(previousIdentity, 'succession', JSON.stringify([epoch, organisation]));
}

function mac(identity: string, purpose: string, text: string): string {
  const key = hkdf(sha256, seedOf(identity), undefined, utf8ToBytes(DOMAIN + purpose), 32);
  return toBase64Url(hmac(sha256, key, utf8ToBytes(text)));
}

function seedOf(identity: string): Uint8Array {
  const decoded = bech32.decodeUnsafe(identity);
  if (decoded === undefined) throw new SealedError('bad-identity');
  return bech32.fromWords(decoded.words);
}
