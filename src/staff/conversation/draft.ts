import type { Answers } from '../../sealed/message.ts';
import type { SealedConversation } from '../client.ts';
import type { Attempt } from './sending.ts';

/**
 * A reply in the making; in memory only. `attempt` is set while its arrival is unknown, `answers`
 * when more is said than the words: a proposal, for example.
 */
export type Draft = Readonly<{ text: string; answers?: Answers; attempt: Attempt | null }>;

export const NO_DRAFT: Draft = { text: '', attempt: null };

/** True when the attempt is among the stored messages: its answer was lost, not the reply. */
export const hasArrived = ({ attempt }: Draft, { messages }: SealedConversation): boolean =>
  attempt !== null && messages.some(({ messageId }) => messageId === attempt.messageId);

/**
 * What is left of a draft once the conversation was read again. Words changed since the attempt are
 * new words: they stay even when the attempt has arrived.
 */
export function afterReading(draft: Draft, sealed: SealedConversation): Draft {
  if (!hasArrived(draft, sealed)) return draft;
  return draft.attempt?.text === draft.text ? NO_DRAFT : { text: draft.text, attempt: null };
}
