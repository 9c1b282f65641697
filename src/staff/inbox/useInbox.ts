import { useCallback, useEffect, useState } from 'react';
import type {
  ConversationRow,
  ConversationStatus,
  InboxCursor,
  StaffClient,
  StaffError,
} from '../client.ts';

/** The rows loaded so far, newest first, and what can be done with them. */
export type Inbox = Readonly<{
  rows: readonly ConversationRow[];
  /** The filter; null shows every status. */
  status: ConversationStatus | null;
  loading: boolean;
  error: StaffError | null;
  hasMore: boolean;
  more: () => void;
  /** Starts again from the newest. */
  refresh: () => void;
  filter: (status: ConversationStatus | null) => void;
  /** Puts a changed row in its place, without asking the server again. */
  replace: (row: ConversationRow) => void;
}>;

type State = {
  rows: readonly ConversationRow[];
  status: ConversationStatus | null;
  next: InboxCursor | null;
  loading: boolean;
  error: StaffError | null;
};

/** Adds a page below; a row that is already shown keeps its place. */
export function appendRows(
  known: readonly ConversationRow[],
  page: readonly ConversationRow[],
): readonly ConversationRow[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...page.filter(({ id }) => !ids.has(id))];
}

const atStart = (status: ConversationStatus | null): State => ({
  rows: [],
  status,
  next: null,
  loading: true,
  error: null,
});

/** Pages through the inbox with a keyset cursor. An answer for an older filter is dropped. */
export function useInbox(client: StaffClient): Inbox {
  const [state, setState] = useState(() => atStart(null));

  const load = useCallback(
    async (status: ConversationStatus | null, cursor: InboxCursor | null): Promise<void> => {
      const answer = await client.listConversations({ status, cursor });
      setState((now) => {
        if (now.status !== status) return now;
        if (!answer.ok) return { ...now, loading: false, error: answer.error };
        const { rows, next } = answer.value;
        const all = cursor === null ? rows : appendRows(now.rows, rows);
        return { status, rows: all, next, loading: false, error: null };
      });
    },
    [client],
  );

  useEffect(() => {
    void load(null, null);
  }, [load]);

  const reload = (cursor: InboxCursor | null): void => {
    setState((now) => ({ ...now, loading: true, error: null }));
    void load(state.status, cursor);
  };

  const replace = useCallback((row: ConversationRow): void => {
    setState((now) => ({ ...now, rows: now.rows.map((old) => (old.id === row.id ? row : old)) }));
  }, []);

  return {
    rows: state.rows,
    status: state.status,
    loading: state.loading,
    error: state.error,
    hasMore: state.next !== null,
    more: () => {
      reload(state.next);
    },
    refresh: () => {
      reload(null);
    },
    filter: (status) => {
      setState(atStart(status));
      void load(status, null);
    },
    replace,
  };
}
