import { useCallback, useEffect, useState } from 'react';
import type { ConversationStatus, SealedConversation, StaffClient, StaffError } from '../client.ts';
import type { Vault } from '../vault/connection.ts';
import { vaultError } from '../vault/errors.ts';
import type { ReadableConversation } from '../vault/protocol.ts';

/** A conversation that was fetched and opened. */
export type Opened = Readonly<{
  phase: 'ready';
  sealed: SealedConversation;
  readable: ReadableConversation;
}>;

export type ConversationState =
  { phase: 'loading' } | { phase: 'failed'; error: StaffError } | Opened;

/** What happened since the conversation was opened: somebody else was faster, or it did not work. */
export type News = StaffError | 'conflict' | null;

type Props = {
  client: StaffClient;
  vault: Vault;
  id: string;
  /** Told whenever something newer is known, so that the inbox can follow. */
  onKnown: (sealed: SealedConversation) => void;
};

type Fetched = Exclude<ConversationState, { phase: 'loading' }>;

/** Fetches the sealed files and has the worker open them. */
async function fetchAndOpen(client: StaffClient, vault: Vault, id: string): Promise<Fetched> {
  const fetched = await client.readConversation(id);
  if (!fetched.ok) return { phase: 'failed', error: fetched.error };
  const sealed = fetched.value;
  try {
    const readable = await vault.ask('open', {
      conversation: id,
      lookupHash: sealed.row.lookupHash,
      files: sealed.messages.map(({ file }) => file),
    });
    return { phase: 'ready', sealed, readable };
  } catch (cause) {
    return { phase: 'failed', error: vaultError(cause) };
  }
}

/** One conversation: loads it, and changes its status with the version that was read. */
export function useConversation({ client, vault, id, onKnown }: Props) {
  const [state, setState] = useState<ConversationState>({ phase: 'loading' });
  const [news, setNews] = useState<News>(null);

  /** Reads again. When that fails, what is already on the screen stays. */
  const reload = useCallback(async (): Promise<Fetched> => {
    const next = await fetchAndOpen(client, vault, id);
    if (next.phase === 'ready') onKnown(next.sealed);
    else setNews(next.error);
    setState((now) => (next.phase === 'failed' && now.phase === 'ready' ? now : next));
    return next;
  }, [client, vault, id, onKnown]);

  const changeStatus = async (opened: Opened, status: ConversationStatus): Promise<void> => {
    setNews(null);
    const { sealed } = opened;
    const changed = await client.setStatus(id, status, sealed.row.version);
    if (changed.ok) {
      const newer = { ...sealed, row: { ...sealed.row, ...changed.value } };
      setState({ ...opened, sealed: newer });
      onKnown(newer);
    } else if (changed.error.code === 'conflict') {
      setNews('conflict');
      await reload();
    } else {
      setNews(changed.error);
    }
  };

  /** Puts a conversation that was kept apart among the others. */
  const letIn = async (): Promise<void> => {
    setNews(null);
    const done = await client.letIn([id]);
    if (done.ok) await reload();
    else setNews(done.error);
  };

  useEffect(() => {
    void reload();
  }, [reload]);

  return { state, news, reload, changeStatus, letIn };
}
