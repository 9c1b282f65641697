/**
 * Sealing and opening a conversation. Every message is one age file that the organisation (key of
 * the epoch) and the conversation (key of the phrase) can open, and nobody else: the server sees
 * ciphertext of four sizes and nothing of who wrote when.
 */
import { opener, seal } from './age-file.ts';
import type { Direction } from './body.ts';
import { assemble, fileHash, type Known, type OpenedConversation } from './conversation.ts';
import { type ConversationKeys, hashOf } from './derive.ts';
import { SealedError } from './errors.ts';
import { type MessageContent, parseContent } from './message.ts';
import { recipientOf } from './recipients.ts';

export type { OpenedConversation, OpenedMessage, ProblemCode } from './conversation.ts';

/** Who reads: the visitor with the phrase, or staff with the organisation keys of all epochs. */
export type Reader =
  | { readonly role: 'visitor'; readonly keys: ConversationKeys }
  | {
      readonly role: 'staff';
      /** secret keys of the organisation, newest epoch first */
      readonly organisationIdentities: readonly string[];
      /** hash under which the server keeps the conversation */
      readonly lookupHash: string;
    };

/**
 * Seals the first message of a new conversation.
 *
 * @param organisationRecipient compiled into the site (`age1pq1…`), never fetched
 * @param at clock of the writer; inside the ciphertext only
 * @returns the bytes of the age file (7,312 for a usual message)
 * @throws SealedError `not-post-quantum`, `too-long`, `bad-content`, `bad-identity`
 */
export async function sealOpening(
  keys: ConversationKeys,
  content: MessageContent,
  organisationRecipient: string,
  at: Date = new Date(),
): Promise<Uint8Array> {
  const reply = await replyOf(keys);
  const body = {
    v: 1 as const,
    dir: 'in' as const,
    thread: hashOf(keys.lookup),
    n: 0,
    prev: null,
    at: at.toISOString(),
    auth: keys.auth,
    reply,
    content: parseContent(content),
  };
  return seal(body, organisationRecipient, reply);
}

/**
 * Opens all files of a conversation, in the order of the server. Never throws for a bad file:
 * what does not belong or is missing is listed in `problems`. Not detectable by anyone who holds
 * only a phrase: the server keeping back the newest messages.
 *
 * @throws SealedError `bad-identity`, `bad-base64`, `no-organisation-key`
 */
export async function openConversation(
  files: readonly Uint8Array[],
  reader: Reader,
): Promise<OpenedConversation> {
  const open = opener(
    reader.role === 'staff' ? reader.organisationIdentities : [reader.keys.identity],
  );
  const known = await knownTo(reader);
  const read = [];
  for (const file of files) read.push({ fileHash: fileHash(file), body: await open(file) });
  return assemble(read, known);
}

/**
 * Seals the next message of an opened conversation.
 *
 * @param direction `in` for the visitor, `out` for staff
 * @param organisationRecipient recipient of the current epoch, from the site or the checked keyring
 * @throws SealedError `no-opening`, `not-post-quantum`, `too-long`, `bad-content`
 */
export async function sealNext(
  opened: OpenedConversation,
  direction: Direction,
  content: MessageContent,
  organisationRecipient: string,
  at: Date = new Date(),
): Promise<Uint8Array> {
  if (opened.replyTo === null) throw new SealedError('no-opening');
  const { thread, auth, recipient, newest, next } = opened.replyTo;
  const body = {
    v: 1 as const,
    dir: direction,
    thread,
    n: next[direction],
    prev: newest,
    at: at.toISOString(),
    auth,
    content: parseContent(content),
  };
  return seal(body, organisationRecipient, recipient);
}

/** Costs as much as sealing, and never changes; forgotten together with the keys. */
const replies = new WeakMap<ConversationKeys, string>();

async function replyOf(keys: ConversationKeys): Promise<string> {
  const reply = replies.get(keys) ?? (await recipientOf(keys.identity));
  replies.set(keys, reply);
  return reply;
}

async function knownTo(reader: Reader): Promise<Known> {
  if (reader.role === 'staff') return { thread: reader.lookupHash };
  const { lookup, auth } = reader.keys;
  return { thread: hashOf(lookup), auth, recipient: await replyOf(reader.keys) };
}
