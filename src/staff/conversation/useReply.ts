import { useState } from 'react';
import type { StaffClient, StaffError } from '../client.ts';
import type { Vault } from '../vault/connection.ts';
import { NO_DRAFT, hasArrived } from './draft.ts';
import type { Draft } from './draft.ts';
import { sendReply } from './sending.ts';
import type { ConversationState, Opened } from './useConversation.ts';

/** How the last attempt ended. `conflict`: somebody else was faster, the draft is kept. */
export type ReplyState =
  { phase: 'idle' | 'sending' | 'sent' | 'conflict' } | { phase: 'failed'; error: StaffError };

/** What sending needs of its surroundings. */
export type ReplyMeans = {
  client: StaffClient;
  vault: Vault;
  reload: () => Promise<ConversationState>;
};
type Props = ReplyMeans & { draft: Draft; onDraft: (draft: Draft) => void };

/** Sends the draft and says what became of both; after a conflict it looks whether ours arrived. */
async function deliver(
  { client, vault, reload, draft }: Omit<Props, 'onDraft'>,
  { sealed }: Opened,
): Promise<readonly [ReplyState, Draft]> {
  const result = await sendReply(client, vault, sealed.row, draft);
  if (result.sent) {
    await reload();
    return [{ phase: 'sent' }, NO_DRAFT];
  }
  const tried: Draft = { ...draft, attempt: result.attempt };
  if (result.error.code !== 'conflict') return [{ phase: 'failed', error: result.error }, tried];
  const now = await reload();
  if (now.phase !== 'ready') return [{ phase: 'failed', error: result.error }, tried];
  return hasArrived(tried, now.sealed)
    ? [{ phase: 'sent' }, NO_DRAFT]
    : [{ phase: 'conflict' }, { ...draft, attempt: null }];
}

/** The sending of replies to one conversation. */
export function useReply({ onDraft, ...means }: Props) {
  const [state, setState] = useState<ReplyState>({ phase: 'idle' });

  const send = async (opened: Opened): Promise<ReplyState> => {
    setState({ phase: 'sending' });
    const [ended, draft] = await deliver(means, opened);
    onDraft(draft);
    setState(ended);
    return ended;
  };

  /** New words: what happened to the old ones is over, unless somebody else was faster. */
  const rewrite = (text: string): void => {
    onDraft({ ...means.draft, text });
    setState((now) => (now.phase === 'conflict' ? now : { phase: 'idle' }));
  };

  return { state, send, rewrite };
}
