/** The JSON inside a sealed message, version 1. */
import { SealedError } from './errors.ts';
import { type MessageContent, parseContent } from './message.ts';
import { isRecipient } from './recipients.ts';

/** `in`: from the visitor to the organisation; `out`: back. */
export type Direction = 'in' | 'out';

export interface Body {
  readonly v: 1;
  readonly dir: Direction;
  /** base64url SHA-256(lookup): binds the message to its conversation */
  readonly thread: string;
  /** counts the messages of one direction, from 0 */
  readonly n: number;
  /** hash of the newest file the writer had seen; `null` in the opening */
  readonly prev: string | null;
  /** clock of the writer, ISO 8601 in UTC */
  readonly at: string;
  /** proof of knowing the conversation; never outside the ciphertext */
  readonly auth: string;
  /** public key of the conversation; in the opening only */
  readonly reply?: string;
  readonly content: MessageContent;
}

const HASH = /^[\w-]{43}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/** The bytes to be padded and encrypted. */
export function writeBody(body: Body): Uint8Array {
  const { content, ...head } = body;
  return new TextEncoder().encode(JSON.stringify({ ...head, ...content }));
}

/**
 * Reads the bytes of a body; refuses everything that `writeBody` would not have written.
 *
 * @throws SealedError `bad-content`
 */
export function readBody(bytes: Uint8Array): Body {
  const { v, dir, thread, n, prev, at, auth, reply, ...content } = readRecord(bytes);
  if (
    v !== 1 ||
    !isDirection(dir) ||
    !isHash(thread) ||
    !isCount(n) ||
    !(prev === null || isHash(prev)) ||
    !isInstant(at) ||
    !isHash(auth)
  ) {
    throw new SealedError('bad-content');
  }
  const head: Body = { v, dir, thread, n, prev, at, auth, content: parseContent(content) };
  if (reply === undefined) return head;
  if (typeof reply !== 'string' || !isRecipient(reply)) throw new SealedError('bad-content');
  return { ...head, reply };
}

function readRecord(bytes: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new SealedError('bad-content', { cause });
  }
  if (typeof value !== 'object' || value === null) throw new SealedError('bad-content');
  return { ...value };
}

function isDirection(value: unknown): value is Direction {
  return value === 'in' || value === 'out';
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && HASH.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}
