/** A member of staff and their own secret key, wrapped by a passphrase and/or a passkey. */
import {
  armor,
  Decrypter,
  Encrypter,
  type Identity as PasskeyIdentity,
  type Recipient as PasskeyRecipient,
} from 'age-encryption';
import { KeyringError } from './keyring-errors.ts';
import { createIdentity, recipientOf } from './recipients.ts';

/** What the database keeps of a member; safe to store, plain JSON. */
export interface Member {
  readonly id: string;
  /** public key, `age1pq1…` */
  readonly recipient: string;
  /** armored age file with the secret key inside, opened by the passphrase (scrypt) */
  readonly byPassphrase?: string;
  /** the same, opened by a passkey */
  readonly byPasskey?: string;
}

/** Shortest passphrase, in characters: scrypt makes guessing slow, not impossible. */
const SHORTEST_PASSPHRASE = 12;
/** scrypt 2^17: about half a second on a laptop. */
const WORK_FACTOR = 17;
/** Name under which the paper key stands among the grants. */
export const RECOVERY = 'recovery';

export interface NewMember {
  readonly id: string;
  readonly passphrase?: string;
  readonly passkey?: PasskeyRecipient;
  /** log2 of the scrypt cost; only tests pass another one */
  readonly workFactor?: number;
}

/**
 * Makes a member with a new key. The returned `identity` is secret: memory only.
 *
 * @throws KeyringError `weak-passphrase`, `no-passphrase` (neither passphrase nor passkey), `reserved-id`
 */
export async function createMember(how: NewMember): Promise<{ member: Member; identity: string }> {
  const { id, passphrase, passkey, workFactor = WORK_FACTOR } = how;
  if (id === RECOVERY || id === '') throw new KeyringError('reserved-id');
  if (passphrase === undefined && passkey === undefined) throw new KeyringError('no-passphrase');
  if (passphrase !== undefined && normal(passphrase).length < SHORTEST_PASSPHRASE) {
    throw new KeyringError('weak-passphrase');
  }
  const identity = await createIdentity();
  const wrapped: { byPassphrase?: string; byPasskey?: string } = {};
  if (passphrase !== undefined) {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(normal(passphrase));
    encrypter.setScryptWorkFactor(workFactor);
    wrapped.byPassphrase = armor.encode(await encrypter.encrypt(identity));
  }
  if (passkey !== undefined) {
    const encrypter = new Encrypter();
    encrypter.addRecipient(passkey);
    wrapped.byPasskey = armor.encode(await encrypter.encrypt(identity));
  }
  return { member: { id, recipient: await recipientOf(identity), ...wrapped }, identity };
}

/**
 * Gives back the member's secret key.
 *
 * @throws KeyringError `wrong-passphrase` (or a passkey that does not fit), `no-passphrase`,
 *   `altered-keyring` when the key inside is not the one the member is known by
 */
export async function unlockMember(
  member: Member,
  how: { readonly passphrase: string } | { readonly passkey: PasskeyIdentity },
): Promise<string> {
  const byPassphrase = 'passphrase' in how;
  const file = byPassphrase ? member.byPassphrase : member.byPasskey;
  if (file === undefined) throw new KeyringError('no-passphrase');
  const decrypter = new Decrypter();
  if (byPassphrase) decrypter.addPassphrase(normal(how.passphrase));
  else decrypter.addIdentity(how.passkey);
  let identity: string;
  try {
    identity = await decrypter.decrypt(armor.decode(file), 'text');
  } catch (cause) {
    throw new KeyringError('wrong-passphrase', { cause });
  }
  if ((await recipientOf(identity)) !== member.recipient) throw new KeyringError('altered-keyring');
  return identity;
}

/** The same characters from every keyboard: full-width blanks and letters become plain ones. */
function normal(passphrase: string): string {
  return passphrase.normalize('NFKC').trim();
}
