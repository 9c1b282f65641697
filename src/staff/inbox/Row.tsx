import type { ConversationRow } from '../client.ts';
import { conversationAddress } from '../session/route.ts';
import { daySpan } from '../words/days.ts';
import { STATUS_WORDS } from '../words/status.ts';
import type { RowSubject } from './useSubjects.ts';

type Props = { row: ConversationRow; subject: RowSubject | undefined; current: boolean };

const lineOf = (subject: RowSubject | undefined): string => {
  if (subject === undefined) return 'ひらいています';
  if (subject === 'unreadable') return '最初の文をひらけません';
  return subject.line === '' ? '（文章なし）' : subject.line;
};

/** One conversation as a plain link: what it begins with, about whom or what, when, and how it stands. */
export function Row({ row, subject, current }: Props) {
  const readable = subject !== undefined && subject !== 'unreadable';
  const about = readable ? (subject.mistake ? '案内のまちがい' : subject.forWhom) : null;
  return (
    <a
      className="staff-row"
      href={conversationAddress(row.id)}
      aria-current={current ? 'page' : undefined}
      data-status={row.status}
    >
      <span className={readable ? 'staff-row-subject' : 'staff-row-subject soft'}>
        {lineOf(subject)}
      </span>
      <span className="staff-row-facts">
        <span className="staff-row-status">{STATUS_WORDS[row.status]}</span>
        {about === null ? null : <span className="staff-row-whom">{about}</span>}
        <Days row={row} />
      </span>
    </a>
  );
}

/** The day it arrived, and the day of the last message when that is another. */
function Days({ row }: { row: ConversationRow }) {
  const { openedOn, lastVisitorOn, lastStaffOn } = row;
  const last = lastStaffOn !== null && lastStaffOn > lastVisitorOn ? lastStaffOn : lastVisitorOn;
  return (
    <span className="staff-row-days">
      <span className="visually-hidden">
        {last === openedOn ? '届いた日 ' : '届いた日から最後のことばの日まで '}
      </span>
      {daySpan(openedOn, last)}
    </span>
  );
}
