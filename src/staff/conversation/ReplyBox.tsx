import { useId, useState } from 'react';
import { contentFits } from '../../sealed/message.ts';
import { Problem } from '../parts/Problem.tsx';
import { useArrival } from '../parts/useArrival.ts';
import { Preview } from './Preview.tsx';
import type { ReplyState } from './useReply.ts';

type Props = {
  text: string;
  onText: (text: string) => void;
  state: ReplyState;
  onSend: () => void;
};

/** Write, look at it as the person will see it, then send: a reply cannot be taken back. */
export function ReplyBox({ text, onText, state, onSend }: Props) {
  const [looking, setLooking] = useState(false);
  const sending = state.phase === 'sending';
  const showPreview = (looking && text.trim() !== '') || sending;

  return (
    <>
      {showPreview ? (
        <Check
          text={text}
          state={state}
          onSend={onSend}
          onBack={() => {
            setLooking(false);
          }}
        />
      ) : (
        <Write
          text={text}
          onText={onText}
          onLook={() => {
            setLooking(true);
          }}
        />
      )}
      <p className="soft" role="status">
        {sending ? '封をして、送っています。' : ''}
        {state.phase === 'sent' ? '返事を送りました。' : ''}
      </p>
      {state.phase === 'conflict' ? (
        <p className="staff-note" role="alert">
          書いているあいだに、ほかの職員がこの相談を変えていました。上に新しい内容を出しました。書いた返事はそのまま残っています。読み直してから、もう一度送ってください。
        </p>
      ) : null}
      {state.phase === 'failed' ? (
        <Problem error={state.error}>
          <p>書いた返事はそのまま残っています。</p>
        </Problem>
      ) : null}
    </>
  );
}

type WriteProps = Pick<Props, 'text' | 'onText'> & { onLook: () => void };

function Write({ text, onText, onLook }: WriteProps) {
  const id = useId();
  const empty = text.trim() === '';
  const fits = contentFits({ text: text });
  return (
    <>
      <label htmlFor={id}>返事の文</label>
      <p className="soft" id={`${id}-hint`}>
        書きかけは、この画面の中だけに残ります。鍵をかけると消えます。
      </p>
      <textarea
        id={id}
        rows={7}
        value={text}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        aria-invalid={!fits}
        onChange={(event) => {
          onText(event.target.value);
        }}
      />
      {fits ? null : (
        <p className="staff-note" role="alert">
          長すぎて一通に入りません。二通に分けて送ってください。
        </p>
      )}
      <div className="row">
        <button className="button" type="button" disabled={empty || !fits} onClick={onLook}>
          見え方をたしかめる
        </button>
      </div>
    </>
  );
}

type CheckProps = Pick<Props, 'text' | 'state' | 'onSend'> & { onBack: () => void };

function Check({ text, state, onSend, onBack }: CheckProps) {
  const arrival = useArrival<HTMLDivElement>();
  const sending = state.phase === 'sending';
  return (
    <div ref={arrival} tabIndex={-1} className="staff-check-reply">
      <Preview text={text} />
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
