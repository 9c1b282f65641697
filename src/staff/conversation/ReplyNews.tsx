import { useEffect, useRef } from 'react';
import { Problem } from '../parts/Problem.tsx';
import type { ReplyState } from './useReply.ts';

/** How sending went. The buttons that had the focus may be gone by then, so it comes here. */
export function ReplyNews({ state }: { state: ReplyState }) {
  const place = useRef<HTMLDivElement>(null);
  const ended = state.phase === 'sent' || state.phase === 'conflict' || state.phase === 'failed';
  useEffect(() => {
    if (ended) place.current?.focus();
  }, [ended]);

  return (
    <div ref={place} tabIndex={-1} className="staff-reply-news" role="status">
      {state.phase === 'sending' ? <p className="soft">封をして、送っています。</p> : null}
      {state.phase === 'sent' ? (
        <p className="staff-note">返事を送りました。相手の方が戻ってきたときに読めます。</p>
      ) : null}
      {state.phase === 'conflict' ? (
        <p className="staff-note">
          書いているあいだに、この相談が変わっていました（相手の方のつづきか、ほかの相談員の操作です）。新しい内容を上に出しました。書いた返事はそのまま残っています。読み直してから、もう一度送ってください。
        </p>
      ) : null}
      {state.phase === 'failed' ? (
        <Problem error={state.error}>
          <p>書いた返事は、そのまま残っています。</p>
        </Problem>
      ) : null}
    </div>
  );
}
