import { writeEntryReference } from '../../sealed/entry-reference.ts';
import type { MessageContent } from '../../sealed/message.ts';
import type { Answers } from './answers.ts';

/**
 * What is sealed: the free words and only those answers that were given. `replyBy` is always said,
 * because staff must know whether anybody waits for an answer; `rhythm` only when one is wanted.
 * `about` is said of reports only: letters of older pages have none, and are consultations.
 */
export function messageContent(answers: Answers): MessageContent {
  const { about, entry, wrong, forWhom, needs, area, wishes, replyBy, rhythm } = answers;
  return {
    text: answers.words.trim(),
    answers: {
      ...(about === 'consultation' ? {} : { about }),
      ...(entry === null ? {} : { entry: writeEntryReference(entry) }),
      ...(wrong.length === 0 ? {} : { wrong }),
      ...(forWhom === null ? {} : { forWhom }),
      ...(needs.length === 0 ? {} : { needs }),
      ...(area === null ? {} : { area }),
      ...(wishes.length === 0 ? {} : { wishes }),
      replyBy,
      ...(replyBy === 'none' ? {} : { rhythm }),
    },
  };
}
