import type { ConversationStatus } from '../client.ts';

/** The five steps as staff read them, in the order in which a conversation usually takes them. */
export const STATUS_WORDS: Readonly<Record<ConversationStatus, string>> = {
  received: '届きました',
  read: '読みました',
  replying: '返事を書いています',
  answered: '返事しました',
  closed: '閉じました',
};

/** The same five steps as the visitor reads them on the return page. */
export const VISITOR_STATUS_WORDS: Readonly<Record<ConversationStatus, string>> = {
  ...STATUS_WORDS,
  answered: '返事があります',
};

export const STATUSES = [
  'received',
  'read',
  'replying',
  'answered',
  'closed',
] as const satisfies readonly ConversationStatus[];

/**
 * The steps a member of staff may set by hand. 「返事しました」 is true only when a reply was sent,
 * and nothing goes back to 「届きました」: the person may already have seen that it was read.
 */
export function settableStatuses(hasReply: boolean): readonly ConversationStatus[] {
  return STATUSES.filter((status) => status !== 'received' && (status !== 'answered' || hasReply));
}
