import { useId, useRef } from 'react';
import type { ConversationStatus } from '../client.ts';
import { Problem } from '../parts/Problem.tsx';
import { STATUSES, STATUS_WORDS } from '../words/status.ts';
import { Row } from './Row.tsx';
import { useArrowKeys } from './useArrowKeys.ts';
import type { Inbox } from './useInbox.ts';
import type { RowSubject } from './useSubjects.ts';

type Props = {
  inbox: Inbox;
  subjects: ReadonlyMap<string, RowSubject>;
  current: string | null;
};

/** The conversations, newest first, with one filter and a way to older ones. */
export function InboxList({ inbox, subjects, current }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = useArrowKeys(list);
  const { rows, loading, error, end, hasMore } = inbox;
  const problem = error === null ? null : <Problem error={error} />;

  return (
    <nav className="staff-inbox" aria-label="届いたことば" aria-busy={loading}>
      <Filter inbox={inbox} />
      {end === 'newest' ? problem : null}
      {inbox.anyHeld && inbox.shown !== 'held' ? <HeldNotice inbox={inbox} /> : null}
      <ul ref={list} className="staff-rows" onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <li key={row.id}>
            <Row row={row} subject={subjects.get(row.id)} current={row.id === current} />
          </li>
        ))}
      </ul>
      {end === 'older' ? problem : null}
      <p className="soft staff-inbox-state" role="status">
        {stateInWords(inbox)}
      </p>
      {hasMore ? (
        <button className="button quiet" type="button" disabled={loading} onClick={inbox.more}>
          もっと見る
        </button>
      ) : null}
    </nav>
  );
}

const stateInWords = ({ rows, loading, error, hasMore, shown }: Inbox): string => {
  if (loading) return '読みこんでいます。';
  if (error !== null) return '';
  if (rows.length > 0) return hasMore ? `新しい順に${rows.length}件` : `ぜんぶで${rows.length}件`;
  if (shown === 'held') return '分けてあるものは、ありません。';
  return shown === null ? 'まだ何も届いていません。' : 'この状態の相談はありません。';
};

/** Nobody may be forgotten because others wrote too much. */
function HeldNotice({ inbox }: { inbox: Inbox }) {
  return (
    <p className="staff-note">
      いつもよりずっと多く届いたので、いくつかを分けてあります。本当の相談も、まざっているかもしれません。
      <button
        className="staff-link"
        type="button"
        onClick={() => {
          inbox.filter('held');
        }}
      >
        分けてあるものを見る
      </button>
    </p>
  );
}

function Filter({ inbox }: { inbox: Inbox }) {
  const id = useId();
  return (
    <div className="staff-filter">
      <label htmlFor={id}>状態</label>
      <select
        id={id}
        value={inbox.shown ?? ''}
        onChange={(event) => {
          const { value } = event.target;
          const known = STATUSES.find((status): status is ConversationStatus => status === value);
          inbox.filter(value === 'held' ? 'held' : (known ?? null));
        }}
      >
        <option value="">すべて</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {STATUS_WORDS[status]}
          </option>
        ))}
        <option value="held">分けてあるもの</option>
      </select>
      <button className="staff-link" type="button" onClick={inbox.refresh}>
        {inbox.loading && inbox.end === 'newest' ? '確かめています' : '新しくする'}
      </button>
    </div>
  );
}
