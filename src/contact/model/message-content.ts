import { writeEntryReference } from '../../sealed/entry-reference.ts';
import type { MessageContent } from '../../sealed/message.ts';
import type { Answers, ReplyBy } from './answers.ts';
import { replyWay } from './answers.ts';
import type { Reach } from './reach.ts';

/**
 * What is sealed: the free words and only those answers that were given. `replyBy` is always said,
 * because staff must know whether anybody waits for an answer; `rhythm` only when one is wanted.
 * `about` is left out of consultations: letters of older pages have none, and are consultations.
 */
export function messageContent(answers: Answers): MessageContent {
  const { about, entry, searched, wrong, consent, offers, needs, area, wishes, rhythm } = answers;
  const replyBy = replyWay(answers);
  // Said as on the long path as well, so that readers which know only that one know who writes.
  const forWhom = about === 'supporter' ? 'supporter' : answers.forWhom;
  return {
    text: answers.words.trim(),
    answers: {
      ...(about === 'consultation' ? {} : { about }),
      ...(entry === null ? {} : { entry: writeEntryReference(entry) }),
      ...(searched === null ? {} : { searched }),
      ...(wrong.length === 0 ? {} : { wrong }),
      ...(consent === null ? {} : { consent }),
      ...(offers.length === 0 ? {} : { offers }),
      ...(forWhom === null ? {} : { forWhom }),
      ...(needs.length === 0 ? {} : { needs }),
      ...(area === null ? {} : { area }),
      ...(wishes.length === 0 ? {} : { wishes }),
      replyBy,
      ...reachContent(replyBy, answers.reach),
      ...(replyBy === 'none' ? {} : { rhythm }),
    },
  };
}

/** Only what belongs to the way that was chosen: a number left from an earlier choice is not sent. */
function reachContent(
  replyBy: ReplyBy,
  reach: Reach,
): Readonly<Record<string, string | readonly string[]>> {
  if (replyBy === 'mail') return { mail: reach.mail.trim() };
  if (replyBy !== 'phone') return {};
  const note = reach.note.trim();
  return {
    phone: reach.phone.trim(),
    ...(reach.times.length === 0 ? {} : { callTimes: reach.times }),
    ...(note === '' ? {} : { callNote: note }),
    // Always said: whoever calls must not have to guess what is safe.
    callName: reach.name,
    voicemail: reach.voicemail,
  };
}
