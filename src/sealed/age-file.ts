/** One message = one age file for two readers. https://github.com/C2SP/C2SP/blob/main/age.md */
import { Decrypter, Encrypter } from 'age-encryption';
import { type Body, readBody, writeBody } from './body.ts';
import { SealedError } from './errors.ts';
import { pad, unpad } from './padding.ts';
import { requireIdentity, requireRecipient } from './recipients.ts';

/** Larger than any file this room writes; what is larger is not worth the work of decrypting. */
const LARGEST_FILE = 40_960;

/** Opens a file or says no; made once, used for every message of a conversation. */
export type Opener = (file: Uint8Array) => Promise<Body | undefined>;

/**
 * Encrypts for the organisation first and the conversation second: readers try in this order, and
 * staff read a thousand messages where a visitor reads three.
 *
 * @throws SealedError `not-post-quantum`, `same-recipient`, `too-long`
 */
export async function seal(
  body: Body,
  organisationRecipient: string,
  conversationRecipient: string,
): Promise<Uint8Array> {
  if (organisationRecipient === conversationRecipient) throw new SealedError('same-recipient');
  const encrypter = new Encrypter();
  encrypter.addRecipient(requireRecipient(organisationRecipient));
  encrypter.addRecipient(requireRecipient(conversationRecipient));
  return encrypter.encrypt(pad(writeBody(body)));
}

/**
 * @param identities the secret keys to try, in this order (staff: newest epoch first)
 * @returns a function that gives the body, or `undefined` for whatever cannot be read
 * @throws SealedError `bad-identity`, `no-organisation-key` when there is no key at all
 */
export function opener(identities: readonly string[]): Opener {
  if (identities.length === 0) throw new SealedError('no-organisation-key');
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(requireIdentity(identity));
  return async (file) => {
    if (file.length > LARGEST_FILE) return undefined;
    try {
      return readBody(unpad(await decrypter.decrypt(file)));
    } catch {
      // A wrong key, a damaged file and a wrong form are one thing to the reader: not readable.
      return undefined;
    }
  };
}
