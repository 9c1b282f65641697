/**
 * What an anonymous visitor can ask of the backend: five functions and nothing else. Every call may
 * be repeated with the same ids after a lost answer; nothing is stored twice.
 */
import { PostgrestClient } from '@supabase/postgrest-js';
import { backendAddress } from './config.ts';
import {
  day,
  fields,
  listOf,
  oneOf,
  orNull,
  shape,
  text,
  truth,
  uuid,
  whole,
  yes,
} from './fields.ts';
import { errorOf } from './errors.ts';
import type { Shape } from './fields.ts';
import { failure, type Outcome } from './outcome.ts';
import { receive } from './receive.ts';
import { STATUSES } from './statuses.ts';

const challenge = fields({
  challenge: text(),
  nonce: text(/^[0-9a-f]{64}$/),
  puzzles: whole(1, 32),
  bits: whole(0, 26),
  seconds: whole(0),
});
const status = oneOf(STATUSES);
const opened = fields({ status, opened_on: day });
const message = fields({
  position: whole(1),
  message_id: uuid,
  direction: oneOf(['in', 'out']),
  day,
  file: text(),
});
const page = fields({
  conversation_id: uuid,
  status,
  opened_on: day,
  last_staff_on: orNull(day),
  closes_on: orNull(day),
  messages: listOf(message),
  more: truth,
});
const added = fields({ status });
const deleted = fields({ deleted: yes });

const challengeShape = shape(challenge);
const openedShape = shape((answer) => {
  const { status, opened_on } = opened(answer);
  return { status, openedOn: opened_on };
});
const pageShape = shape((answer) => {
  const { conversation_id, opened_on, last_staff_on, closes_on, messages, ...rest } = page(answer);
  return {
    ...rest,
    conversationId: conversation_id,
    openedOn: opened_on,
    lastStaffOn: last_staff_on,
    /** The day on which it will be deleted, once that is known */
    closesOn: closes_on,
    messages: messages.map(({ message_id, ...each }) => ({ ...each, messageId: message_id })),
  };
});
const addedShape = shape(added);
const deletedShape = shape(deleted);

type Read<S> = S extends Shape<infer T> ? Readonly<T> : never;

/** The work that a message has to bring (`sealed/work`); it can be used for `seconds`. */
export type Challenge = Read<typeof challengeShape>;
export type OpenedConversation = Read<typeof openedShape>;
/** At most 50 messages, oldest first; `more` says that `after: <last position>` gives the next. */
export type ConversationPage = Read<typeof pageShape>;

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
    challengeShape,
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
    openedShape,
  );
}

/** Reads a page of the conversation behind a look-up secret. `not-found` when there is none. */
export async function readConversation(which: {
  readonly lookup: string;
  readonly after?: number;
}): Promise<Outcome<ConversationPage>> {
  const { lookup, after = 0 } = which;
  return call('read_conversation', { lookup, after }, pageShape);
}

export interface Addition extends Proof {
  readonly lookup: string;
  readonly messageId: string;
  readonly file: string;
}

/** Adds a message. A closed conversation opens again. `challenge` as with `openConversation`. */
export async function addMessage(message: Addition): Promise<Outcome<Read<typeof addedShape>>> {
  const { lookup, messageId, file, challenge, solution } = message;
  return call(
    'add_message',
    { lookup, message_id: messageId, file, challenge, solution },
    addedShape,
  );
}

/** Deletes everything. A success also when it is already gone; `refused` for a wrong secret. */
export async function deleteConversation(which: {
  readonly lookup: string;
  readonly removal: string;
}): Promise<Outcome<Read<typeof deletedShape>>> {
  const { lookup, removal } = which;
  return call('delete_conversation', { lookup, removal }, deletedShape);
}

/** Ids, hashes, base64 and numbers: what a person writes is never of this form before it is sealed. */
const UNREADABLE = /^[A-Za-z0-9+/=_.-]*$/;

/**
 * Nothing readable passes, whatever mistake a page makes: a text that was not sealed stays here.
 * A server would refuse it as well, but could have written a piece of it into its log by then.
 */
async function call<T>(
  name: string,
  parameters: Readonly<Record<string, string | number>>,
  form: Shape<T>,
): Promise<Outcome<T>> {
  if (!Object.values(parameters).every((value) => UNREADABLE.test(String(value)))) {
    return failure(errorOf('invalid'));
  }
  return receive(async (signal) => visitor().rpc(name, parameters).abortSignal(signal), form);
}

function visitor(): PostgrestClient {
  const { url, publishableKey } = backendAddress();
  return new PostgrestClient(`${url}/rest/v1`, { headers: { apikey: publishableKey } });
}
