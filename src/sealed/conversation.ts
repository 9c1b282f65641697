/** Puts opened files in their places: what belongs here, what is missing, what was put in. */
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64Url } from './base64.ts';
import type { Body, Direction } from './body.ts';
import type { MessageContent } from './message.ts';

export interface OpenedMessage {
  readonly direction: Direction;
  /** counts the messages of one direction, from 0 */
  readonly n: number;
  /** clock of the writer, ISO 8601 in UTC; `''` never occurs */
  readonly at: string;
  readonly content: MessageContent;
  /** base64url SHA-256 of the sealed file */
  readonly fileHash: string;
}

/**
 * - `unreadable`: no key opens the file, or it is damaged
 * - `foreign`: a message of another conversation, or written by someone who does not know this one
 * - `replayed`: a message that is already there
 * - `hole`: the message before this one is missing, or comes later than it should
 * - `altered-opening`: the first message is gone or is not the one that was written. To a visitor
 *   this means: somebody may have put other words in your place
 */
export type ProblemCode = 'unreadable' | 'foreign' | 'replayed' | 'hole' | 'altered-opening';

export interface Problem {
  readonly code: ProblemCode;
  readonly fileHash?: string;
}

/** What `sealNext` needs to continue the conversation. */
export interface ReplyTo {
  readonly thread: string;
  readonly auth: string;
  /** public key of the conversation */
  readonly recipient: string;
  /** hash of the newest file that was accepted */
  readonly newest: string;
  readonly next: Readonly<Record<Direction, number>>;
}

export interface OpenedConversation {
  /** accepted messages in the order of the server */
  readonly messages: readonly OpenedMessage[];
  readonly problems: readonly Problem[];
  /** `null` when the opening could not be confirmed: then nothing more can be written */
  readonly replyTo: ReplyTo | null;
}

/** A file and what was inside, if it could be read. */
export interface ReadFile {
  readonly fileHash: string;
  readonly body: Body | undefined;
}

/** What the reader knows beforehand: staff only the name, the visitor everything. */
export interface Known {
  readonly thread: string;
  readonly auth?: string;
  readonly recipient?: string;
}

type Opening = Body & { readonly reply: string };

/** base64url SHA-256 of a sealed file. */
export function fileHash(file: Uint8Array): string {
  return toBase64Url(sha256(file));
}

/** Checks every file against the opening and against the ones before it. */
export function assemble(files: readonly ReadFile[], known: Known): OpenedConversation {
  const first = findOpening(files, known);
  if (first === undefined)
    return { messages: [], problems: withoutOpening(files, known), replyTo: null };
  const { opening, place } = first;
  const messages: OpenedMessage[] = [];
  const problems: Problem[] = [];
  const accepted = new Set<string>();
  for (const [at, { fileHash: hash, body }] of files.entries()) {
    const strange = fault(body, opening);
    // A visitor knows which message is the first; a strange one before it was put in its place.
    const inFront = strange !== undefined && known.auth !== undefined && at < place;
    const code = inFront ? 'altered-opening' : (strange ?? repeated(body, messages));
    if (body === undefined || code !== undefined) {
      problems.push({ code: code ?? 'unreadable', fileHash: hash });
      continue;
    }
    if (isAfterHole(body, messages, accepted)) problems.push({ code: 'hole', fileHash: hash });
    accepted.add(hash);
    messages.push(messageOf(body, hash));
  }
  const newest = messages.at(-1)?.fileHash ?? first.fileHash;
  const next = { in: nextNumber(messages, 'in'), out: nextNumber(messages, 'out') };
  const { thread, auth, reply: recipient } = opening;
  return { messages, problems, replyTo: { thread, auth, recipient, newest, next } };
}

/** The first file that can be the beginning; staff pin `auth` and the reply key from it. */
function findOpening(
  files: readonly ReadFile[],
  known: Known,
): { opening: Opening; place: number; fileHash: string } | undefined {
  for (const [place, { body, fileHash: hash }] of files.entries()) {
    if (body === undefined || !isOpening(body) || body.thread !== known.thread) continue;
    if (known.auth !== undefined && body.auth !== known.auth) continue;
    if (known.recipient !== undefined && body.reply !== known.recipient) continue;
    return { opening: body, place, fileHash: hash };
  }
  return undefined;
}

/**
 * Nothing can be trusted without the opening. A visitor can always read what they wrote themselves,
 * so for them a missing opening is an altered one. Staff may simply lack the key of an older epoch.
 */
function withoutOpening(files: readonly ReadFile[], known: Known): readonly Problem[] {
  const problems = files.map(({ body, fileHash: hash }): Problem => {
    if (body === undefined) return { code: 'unreadable', fileHash: hash };
    const ours = body.thread === known.thread && body.auth === (known.auth ?? body.auth);
    return { code: ours ? 'hole' : 'foreign', fileHash: hash };
  });
  const [first] = files;
  const isVisitor = known.auth !== undefined;
  if (!isVisitor && first?.body === undefined) return problems;
  const altered: Problem = { code: 'altered-opening', ...(first && { fileHash: first.fileHash }) };
  return [altered, ...problems.slice(1)];
}

function isOpening(body: Body): body is Opening {
  return body.dir === 'in' && body.n === 0 && body.prev === null && body.reply !== undefined;
}

function fault(body: Body | undefined, opening: Opening): ProblemCode | undefined {
  if (body === undefined) return 'unreadable';
  if (body.thread !== opening.thread) return 'foreign';
  if (body.auth === opening.auth && (body.reply ?? opening.reply) === opening.reply)
    return undefined;
  // A second beginning: staff cannot tell which one the person wrote, and must not guess.
  return isOpening(body) ? 'altered-opening' : 'foreign';
}

/**
 * The same file again, or the same words under the same number (a retry that was sealed twice).
 * The same number with other words is two people or two tabs writing at once: both are kept, since
 * only a writer who knows the conversation can have made them and no word may be lost.
 */
function repeated(
  body: Body | undefined,
  messages: readonly OpenedMessage[],
): 'replayed' | undefined {
  const content = JSON.stringify(body?.content);
  const isThere = messages.some(
    (message) =>
      message.direction === body?.dir &&
      message.n === body.n &&
      JSON.stringify(message.content) === content,
  );
  return isThere ? 'replayed' : undefined;
}

function isAfterHole(
  body: Body,
  messages: readonly OpenedMessage[],
  accepted: ReadonlySet<string>,
): boolean {
  if (body.prev !== null && !accepted.has(body.prev)) return true;
  if (body.prev === null && messages.length > 0) return body.n > 0 || body.dir === 'out';
  return (
    body.n > 0 && !messages.some((each) => each.direction === body.dir && each.n === body.n - 1)
  );
}

function messageOf(body: Body, hash: string): OpenedMessage {
  const { dir, n, at, content } = body;
  return { direction: dir, n, at, content, fileHash: hash };
}

function nextNumber(messages: readonly OpenedMessage[], direction: Direction): number {
  return messages.reduce(
    (n, each) => (each.direction === direction ? Math.max(n, each.n + 1) : n),
    0,
  );
}
