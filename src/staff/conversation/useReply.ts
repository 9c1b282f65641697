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

type Props = {
  client: StaffClient;
  vault: Vault;
  reload: () => Promise<ConversationState>;
  draft: Draft;
  onDraft: (draft: Draft) => void;
};

/** Sends replies; after a conflict finds out whether ours had arrived after all. */
export function useReply({ client, vault, reload, draft, onDraft }: Props) {
  const [state, setState] = useState<ReplyState>({ phase: 'idle' });

  const done = (): void => {
    onDraft(NO_DRAFT);
    setState({ phase: 'sent' });
  };

  const send = async ({ sealed }: Opened): Promise<void> => {
    setState({ phase: 'sending' });
    const result = await sendReply(client, vault, sealed.row, draft);
    if (result.sent) {
      done();
      await reload();
      return;
    }
    const tried: Draft = { text: draft.text, attempt: result.attempt };
    if (result.error.code !== 'conflict') {
      onDraft(tried);
      setState({ phase: 'failed', error: result.error });
      return;
    }
    const now = await reload();
    if (now.phase !== 'ready') {
      onDraft(tried);
      setState({ phase: 'failed', error: now.phase === 'failed' ? now.error : result.error });
    } else if (hasArrived(tried, now.sealed)) {
      done();
    } else {
      onDraft({ text: draft.text, attempt: null });
      setState({ phase: 'conflict' });
    }
  };

  return { state, send };
}
