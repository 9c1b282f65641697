import type { ReactNode } from 'react';
import { dayInJapan, dayWithYear } from '../words/days.ts';
import { VISITOR_STATUS_WORDS } from '../words/status.ts';
import { MessageText } from './MessageText.tsx';

/** The reply as the person will find it when they come back with their phrase. */
export function Preview({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <figure className="staff-preview">
      <figcaption>相手の方が戻ってきたとき、こう見えます</figcaption>
      <p className="staff-preview-status">{VISITOR_STATUS_WORDS.answered}</p>
      <div className="staff-message out">
        <p className="staff-message-head">
          <b>相談員から</b>
          <time>{dayWithYear(dayInJapan(new Date()))}</time>
        </p>
        <MessageText text={text} />
        {children}
      </div>
    </figure>
  );
}
