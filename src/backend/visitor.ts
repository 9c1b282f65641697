/**
 * What an anonymous visitor can ask of the backend: five functions and nothing else. Every call may
 * be repeated with the same ids after a lost answer; nothing is stored twice.
 */
import { PostgrestClient } from '@supabase/postgrest-js';
import * as z from 'zod/mini';
import { backendAddress } from './config.ts';
import type { Outcome } from './outcome.ts';
import { receive } from './receive.ts';
import { daySchema, messageSchema, statusSchema } from './shapes.ts';

export type { BackendError, BackendErrorCode, Outcome } from './outcome.ts';
export type { ConversationStatus, StoredMessage } from './shapes.ts';

const challengeSchema = z.object({
  challenge: z.string(),
  nonce: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  puzzles: z.int().check(z.minimum(1), z.maximum(32)),
  bits: z.int().check(z.minimum(0), z.maximum(26)),
  seconds: z.int(),
});
const openedSchema = z.pipe(
  z.object({ status: statusSchema, opened_on: daySchema }),
  z.transform(({ status, opened_on }) => ({ status, openedOn: opened_on })),
);
const pageSchema = z.pipe(
  z.object({
    conversation_id: z.uuid(),
    status: statusSchema,
    opened_on: daySchema,
    last_staff_on: z.nullable(daySchema),
    closes_on: z.nullable(daySchema),
    messages: z.array(messageSchema),
    more: z.boolean(),
  }),
  z.transform((page) => ({
    conversationId: page.conversation_id,
    status: page.status,
    openedOn: page.opened_on,
    lastStaffOn: page.last_staff_on,
    /** The day on which it will be deleted, once that is known */
    closesOn: page.closes_on,
    messages: page.messages,
    more: page.more,
  })),
);
const addedSchema = z.object({ status: statusSchema });
const deletedSchema = z.object({ deleted: z.literal(true) });

/** The work that a message has to bring (`sealed/work`); it can be used for `seconds`. */
export type Challenge = Readonly<z.infer<typeof challengeSchema>>;
export type OpenedConversation = Readonly<z.infer<typeof openedSchema>>;
/** At most 50 messages, oldest first; `more` says that `after: <last position>` gives the next. */
export type ConversationPage = Readonly<z.infer<typeof pageSchema>>;

/** The challenge as it was given, and its solution: decimal numbers with points between. */
export interface Proof {
  readonly challenge: string;
  readonly solution: string;
}

/** Ids are UUIDs made here; hashes base64url of 32 bytes; the file is standard base64. */
export interface Opening extends Proof {
  readonly conversationId: string;
  readonly messageId: string;
  readonly lookupHash: string;
  readonly removalHash: string;
  readonly file: string;
}

/** Asks what work the next message has to bring. A GET without parameters: it tells nothing. */
export async function requestChallenge(): Promise<Outcome<Challenge>> {
  return receive(
    async (signal) => visitor().rpc('request_challenge', {}, { get: true }).abortSignal(signal),
    challengeSchema,
  );
}

/**
 * Stores a first message. `conflict` when the phrase or an id already belongs to something else;
 * `challenge` when the proof is not good (any more) and another one is needed.
 */
export async function openConversation(opening: Opening): Promise<Outcome<OpenedConversation>> {
  return call(
    'open_conversation',
    {
      conversation_id: opening.conversationId,
      message_id: opening.messageId,
      lookup_hash: opening.lookupHash,
      removal_hash: opening.removalHash,
      file: opening.file,
      challenge: opening.challenge,
      solution: opening.solution,
    },
    openedSchema,
  );
}

/** Reads a page of the conversation behind a look-up secret. `not-found` when there is none. */
export async function readConversation(which: {
  readonly lookup: string;
  readonly after?: number;
}): Promise<Outcome<ConversationPage>> {
  const { lookup, after = 0 } = which;
  return call('read_conversation', { lookup, after }, pageSchema);
}

export interface Addition extends Proof {
  readonly lookup: string;
  readonly messageId: string;
  readonly file: string;
}

/** Adds a message. A closed conversation opens again. `challenge` as with `openConversation`. */
export async function addMessage(message: Addition): Promise<Outcome<z.infer<typeof addedSchema>>> {
  const { lookup, messageId, file, challenge, solution } = message;
  return call(
    'add_message',
    { lookup, message_id: messageId, file, challenge, solution },
    addedSchema,
  );
}

/** Deletes everything. A success also when it is already gone; `refused` for a wrong secret. */
export async function deleteConversation(which: {
  readonly lookup: string;
  readonly removal: string;
}): Promise<Outcome<z.infer<typeof deletedSchema>>> {
  const { lookup, removal } = which;
  return call('delete_conversation', { lookup, removal }, deletedSchema);
}

async function call<T>(
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  schema: z.ZodMiniType<T>,
): Promise<Outcome<T>> {
  return receive(async (signal) => visitor().rpc(name, parameters).abortSignal(signal), schema);
}

function visitor(): PostgrestClient {
  const { url, publishableKey } = backendAddress();
  return new PostgrestClient(`${url}/rest/v1`, { headers: { apikey: publishableKey } });
}
