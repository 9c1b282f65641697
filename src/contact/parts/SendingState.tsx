import type { Failure } from '../sending/failure.ts';
import { useOnline } from './useOnline.ts';
import { useSlow } from './useSlow.ts';

/** Said while a message is under way. */
export function UnderWay() {
  const slow = useSlow();
  return (
    <p role="status">
      送っています。{slow ? '少し時間がかかっています。この画面のままで大丈夫です。' : null}
    </p>
  );
}

interface NotArrivedProps {
  readonly failure: Failure;
}

/** Said when a message did not come through: what happened, that nothing is lost, what to do. */
export function NotArrived({ failure }: NotArrivedProps) {
  const online = useOnline();
  return (
    <div className="contact-problem" role="alert">
      <p>
        <b>
          {failure.uncertain ? '届いたことを、まだ確かめられていません。' : 'まだ届いていません。'}
        </b>
        書いたものは、この画面に残っています。
      </p>
      <p>
        {failure.message}
        {failure.remedy}
      </p>
      {failure.uncertain ? <p>もう一度送っても、二重には届きません。</p> : null}
      {failure.code === 'offline' && online ? <p>いまは、つながっているようです。</p> : null}
    </div>
  );
}
