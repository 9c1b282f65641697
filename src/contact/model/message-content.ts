import type { MessageContent } from '../../sealed/message.ts';
import type { Answers } from './answers.ts';

/**
 * What is sealed: the free words and only those answers that were given. `replyBy` is always said,
 * because staff must know whether anybody waits for an answer; `rhythm` only when one is wanted.
 */
export function messageContent(answers: Answers): MessageContent {
  const { forWhom, needs, area, wishes, replyBy, rhythm } = answers;
  return {
    text: answers.words.trim(),
    answers: {
      ...(forWhom === null ? {} : { forWhom }),
      ...(needs.length === 0 ? {} : { needs }),
      ...(area === null ? {} : { area }),
      ...(wishes.length === 0 ? {} : { wishes }),
      replyBy,
      ...(replyBy === 'none' ? {} : { rhythm }),
    },
  };
}
