import { useCallback, useEffect, useState } from 'react';
import type {
  ConversationRow,
  ConversationStatus,
  InboxCursor,
  StaffClient,
  StaffError,
} from '../client.ts';

/** What the list shows: everything, one status, or what is kept apart. */
export type InboxFilter = ConversationStatus | 'held' | null;

/** The rows loaded so far, newest first, and what can be done with them. */
export type Inbox = Readonly<{
  rows: readonly ConversationRow[];
  shown: InboxFilter;
  /** True while something is kept apart, whatever the list shows. */
  anyHeld: boolean;
  loading: boolean;
  error: StaffError | null;
  /** Which end of the list was loaded last, and so where to say how that went. */
  end: 'newest' | 'older';
  hasMore: boolean;
  more: () => void;
  /** Starts again from the newest. */
  refresh: () => void;
  filter: (shown: InboxFilter) => void;
  /** Puts a changed row in its place, without asking the server again. */
  replace: (row: ConversationRow) => void;
}>;

type State = {
  rows: readonly ConversationRow[];
  shown: InboxFilter;
  next: InboxCursor | null;
  loading: boolean;
  error: StaffError | null;
  end: 'newest' | 'older';
};

/** Adds a page below; a row that is already shown keeps its place. */
function appendRows(
  known: readonly ConversationRow[],
  page: readonly ConversationRow[],
): readonly ConversationRow[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...page.filter(({ id }) => !ids.has(id))];
}

const atStart = (shown: InboxFilter): State => ({
  rows: [],
  shown,
  next: null,
  loading: true,
  error: null,
  end: 'newest',
});

/** Pages through the inbox with a keyset cursor. An answer for an older filter is dropped. */
export function useInbox(client: StaffClient): Inbox {
  const [state, setState] = useState(() => atStart(null));
  const [anyHeld, setAnyHeld] = useState(false);

  const load = useCallback(
    async (shown: InboxFilter, cursor: InboxCursor | null): Promise<void> => {
      const held = shown === 'held';
      const status = held ? null : shown;
      const answer = await client.listConversations({ status, held, cursor });
      setState((now) => {
        if (now.shown !== shown) return now;
        if (!answer.ok) return { ...now, loading: false, error: answer.error };
        const { rows, next } = answer.value;
        const all = cursor === null ? rows : appendRows(now.rows, rows);
        return { ...now, rows: all, next, loading: false, error: null };
      });
    },
    [client],
  );

  const look = useCallback(async (): Promise<void> => {
    const answer = await client.listConversations({ status: null, held: true, cursor: null });
    if (answer.ok) setAnyHeld(answer.value.rows.length > 0);
  }, [client]);

  useEffect(() => {
    void load(null, null);
    void look();
  }, [load, look]);

  const reload = (cursor: InboxCursor | null): void => {
    const end = cursor === null ? 'newest' : 'older';
    setState((now) => ({ ...now, loading: true, error: null, end }));
    void load(state.shown, cursor);
    if (cursor === null) void look();
  };

  const replace = useCallback((row: ConversationRow): void => {
    setState((now) => ({ ...now, rows: now.rows.map((old) => (old.id === row.id ? row : old)) }));
  }, []);

  return {
    rows: state.rows,
    shown: state.shown,
    anyHeld,
    loading: state.loading,
    error: state.error,
    end: state.end,
    hasMore: state.next !== null,
    more: () => {
      reload(state.next);
    },
    refresh: () => {
      reload(null);
    },
    filter: (shown) => {
      setState(atStart(shown));
      void load(shown, null);
      void look();
    },
    replace,
  };
}
