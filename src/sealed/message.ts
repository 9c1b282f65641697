/** What a person writes or a member of staff answers: free text and the form's choices. */
import { SealedError } from './errors.ts';
import { MOST_BYTES } from './padding.ts';

/** Choices of the form: one or several values under keys like `forWhom`, `needs`, `replyBy`. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

export interface MessageContent {
  /** may be empty: everything in the form can be skipped */
  readonly text: string;
  readonly answers?: Answers;
}

/** Bytes kept free for the rest of a message (name of the conversation, proofs, reply key). */
const REST_OF_MESSAGE = 2560;

const KEY = /^[a-z][A-Za-z0-9]{0,39}$/;

/** Whether a message with this content can be sealed (32 KiB with everything around it). */
export function contentFits(content: MessageContent): boolean {
  const json = JSON.stringify({ text: content.text, answers: content.answers });
  return new TextEncoder().encode(json).length + REST_OF_MESSAGE <= MOST_BYTES;
}

/**
 * Checks content that came out of a message or out of a form. Unknown fields are refused: a reader
 * that skips what it does not know would hide something a person wrote.
 *
 * @throws SealedError `bad-content`
 */
export function parseContent(value: unknown): MessageContent {
  if (!isRecord(value) || typeof value['text'] !== 'string') throw new SealedError('bad-content');
  const { text, answers, ...unknown } = value;
  if (Object.keys(unknown).length > 0) throw new SealedError('bad-content');
  if (answers === undefined) return { text };
  return { text, answers: parseAnswers(answers) };
}

function parseAnswers(value: unknown): Answers {
  if (!isRecord(value)) throw new SealedError('bad-content');
  const entries = Object.entries(value).map(([key, answer]): [string, string | string[]] => {
    if (!KEY.test(key)) throw new SealedError('bad-content');
    if (typeof answer === 'string') return [key, answer];
    if (!Array.isArray(answer)) throw new SealedError('bad-content');
    return [key, answer.map(parseText)];
  });
  return Object.fromEntries(entries);
}

function parseText(value: unknown): string {
  if (typeof value !== 'string') throw new SealedError('bad-content');
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
