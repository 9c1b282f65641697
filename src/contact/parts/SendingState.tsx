import type { Failure } from '../sending/failure.ts';
import { useOnline } from './useOnline.ts';
import { useSlow } from './useSlow.ts';

/** Said while a message is under way. */
export function UnderWay() {
  const slow = useSlow();
  return (
    <p role="status">
      {slow
        ? '少し時間がかかっています。書いたものは残っています。このまま、お待ちください。'
        : 'このまま、少しだけお待ちください。'}
    </p>
  );
}

/** The honest sentence after a lost answer: the message may be there, or not. */
export const UNCERTAIN = '届いたことを、まだ確かめられていません';

interface NotArrivedProps {
  readonly failure: Failure;
  /** False under a heading that already says so. */
  readonly titled?: boolean;
}

/** Said when a message did not come through: that nothing is lost, what happened, what to do. */
export function NotArrived({ failure, titled = true }: NotArrivedProps) {
  const online = useOnline();
  return (
    <div className="contact-problem" role="alert">
      <p>
        {titled ? <b>{failure.uncertain ? UNCERTAIN : 'まだ届いていません'}。</b> : null}
        書いたものは、この画面に残っています。
        {failure.uncertain ? 'もう一度送っても、二重には届きません。' : null}
      </p>
      <p>
        {failure.message}
        {failure.code === 'offline' && !failure.uncertain && online
          ? 'いまは、つながったようです。'
          : failure.remedy}
      </p>
      <p>
        うまくいかないときは、いちばん上の「すぐに話したいとき」から、電話など、ほかの方法も見られます。
      </p>
    </div>
  );
}
