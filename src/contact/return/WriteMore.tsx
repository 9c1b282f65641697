import { useState } from 'react';
import { lettersTooMany } from '../model/text-size.ts';
import { NotArrived, UnderWay } from '../parts/SendingState.tsx';
import { useLeaveWarning } from '../parts/useLeaveWarning.ts';
import { Words } from '../screens/Words.tsx';
import type { Conversation } from '../sending/conversation.ts';
import type { Failure } from '../sending/failure.ts';
import type { NextMessage } from '../sending/next-message.ts';

interface WriteMoreProps {
  readonly conversation: Conversation;
  readonly message: NextMessage;
  /** Null: stored, but the thread has to be read again by hand. */
  readonly onDelivered: (conversation: Conversation | null) => void;
  /** An earlier text turned out to have arrived: show it, and keep what is in the box. */
  readonly onEarlier: (conversation: Conversation) => void;
}

type Sending =
  | { readonly state: 'idle' | 'under-way' | 'delivered' | 'earlier' }
  | { readonly state: 'failed'; readonly failure: Failure };

/** Writing more. While a text is under way it cannot be changed; after that it can. */
export function WriteMore({ conversation, message, onDelivered, onEarlier }: WriteMoreProps) {
  const [text, setText] = useState('');
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  const underWay = sending.state === 'under-way';
  useLeaveWarning(text.trim() !== '');

  const send = async (): Promise<void> => {
    setSending({ state: 'under-way' });
    const outcome = await message.send(text.trim(), conversation);
    if (outcome.state === 'failed') {
      setSending({ state: 'failed', failure: outcome.failure });
      return;
    }
    if (outcome.state === 'earlier-arrived') {
      setSending({ state: 'earlier' });
      onEarlier(outcome.conversation);
      return;
    }
    setText('');
    setSending({ state: 'delivered' });
    onDelivered(outcome.state === 'delivered' ? outcome.conversation : null);
  };

  return (
    <form
      className="contact-more"
      method="dialog"
      autoComplete="off"
      onFocus={message.prepare}
      onSubmit={(event) => {
        event.preventDefault();
        if (!underWay && text.trim() !== '' && lettersTooMany(text) === 0) void send();
      }}
    >
      <h2>書き足す</h2>
      <Words
        label="書き足したいこと（任意）。書かずに閉じても大丈夫です。"
        text={text}
        rows={5}
        readOnly={underWay}
        onText={setText}
      />
      {underWay ? <UnderWay /> : null}
      {sending.state === 'failed' ? <NotArrived failure={sending.failure} /> : null}
      <p role="status">{sending.state === 'delivered' ? '届きました。' : null}</p>
      {sending.state === 'earlier' ? (
        <p className="contact-notice" role="status">
          さきほどの文は、届いていました（上に出ています）。いま書いてあるものは、まだ送っていません。
        </p>
      ) : null}
      <div className="row">
        <button className="button" aria-disabled={underWay}>
          {sending.state === 'failed' ? 'もう一度送る' : '送る'}
        </button>
      </div>
    </form>
  );
}
