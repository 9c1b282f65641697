import type { OpenedMessage } from './conversation.ts';

/** An answer of the person, and when it was given (ISO 8601 in UTC). */
export interface NewestAnswer {
  readonly value: string;
  readonly at: string;
}

/** The newest answer of the person to one question: what was said later takes its place. */
export function newestAnswer(
  messages: readonly Pick<OpenedMessage, 'direction' | 'at' | 'content'>[],
  key: string,
): NewestAnswer | null {
  const given = messages.flatMap(({ direction, at, content }) => {
    const value = content.answers?.[key];
    return direction === 'in' && typeof value === 'string' ? [{ value, at }] : [];
  });
  return given.at(-1) ?? null;
}
