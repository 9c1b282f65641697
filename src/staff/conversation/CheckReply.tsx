import type { ReactNode } from 'react';
import { useArrival } from '../parts/useArrival.ts';
import { Preview } from './Preview.tsx';
import type { ReplyState } from './useReply.ts';

type Props = {
  text: string;
  state: ReplyState;
  /** What the person sees besides the words. */
  children?: ReactNode;
  onSend: () => void;
  onBack: () => void;
};

/** The last look before a reply goes out. */
export function CheckReply({ text, state, children, onSend, onBack }: Props) {
  const arrival = useArrival<HTMLDivElement>();
  const sending = state.phase === 'sending';
  return (
    <div ref={arrival} tabIndex={-1} className="staff-check-reply">
      <Preview text={text}>{children}</Preview>
      <p className="soft">送ったあとは、書き直したり取り消したりできません。</p>
      <div className="row">
        <button className="button" type="button" disabled={sending} onClick={onSend}>
          {state.phase === 'failed' ? 'もう一度送る' : 'この内容で送る'}
        </button>
        <button className="button quiet" type="button" disabled={sending} onClick={onBack}>
          書き直す
        </button>
      </div>
    </div>
  );
}
