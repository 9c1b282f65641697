import { useState } from 'react';
import { lettersTooMany } from '../model/text-size.ts';
import { NotArrived, UnderWay } from '../parts/SendingState.tsx';
import { useLeaveWarning } from '../parts/useLeaveWarning.ts';
import { Words } from '../screens/Words.tsx';
import type { OneMessageMeans } from './useOneMessage.ts';
import { useOneMessage } from './useOneMessage.ts';

/** Writing more. While a text is under way it cannot be changed; after that it can. */
export function WriteMore(means: OneMessageMeans) {
  const [text, setText] = useState('');
  const { sending, prepare, send } = useOneMessage(means);
  const underWay = sending.state === 'under-way';
  useLeaveWarning(text.trim() !== '');

  const submit = async (): Promise<void> => {
    if (underWay || text.trim() === '' || lettersTooMany(text) > 0) return;
    if (await send({ text: text.trim() })) setText('');
  };

  return (
    <form
      className="contact-more"
      method="dialog"
      autoComplete="off"
      onFocus={prepare}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
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
