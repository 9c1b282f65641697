/**
 * A draft that stays on the visitor's device: sealed for the conversation-to-be alone. Only its
 * phrase opens it, not even the organisation's key. It looks as long as its padding, like a message.
 */
import { Decrypter, Encrypter } from 'age-encryption';
import type { ConversationKeys } from './derive.ts';
import { pad, unpad } from './padding.ts';
import { recipientOf, requireIdentity } from './recipients.ts';

type DraftKey = Pick<ConversationKeys, 'identity'>;

/** @throws SealedError `too-long`, `bad-identity` */
export async function sealDraft({ identity }: DraftKey, draft: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await recipientOf(identity));
  return encrypter.encrypt(pad(new TextEncoder().encode(draft)));
}

/**
 * The draft as it was given to {@link sealDraft}, or `undefined`: another phrase and a damaged file
 * are one thing to the reader.
 *
 * @throws SealedError `bad-identity`
 */
export async function openDraft(
  { identity }: DraftKey,
  file: Uint8Array,
): Promise<string | undefined> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(requireIdentity(identity));
  try {
    return new TextDecoder().decode(unpad(await decrypter.decrypt(file)));
  } catch {
    return undefined;
  }
}
