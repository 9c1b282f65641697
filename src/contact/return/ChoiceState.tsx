import { UNCERTAIN } from '../parts/SendingState.tsx';
import type { OneMessageState } from './useOneMessage.ts';

interface ChoiceStateProps {
  readonly sending: OneMessageState;
  /** Said once it arrived. */
  readonly delivered: string;
}

/** How a choice that is sent with one press is doing. */
export function ChoiceState({ sending, delivered }: ChoiceStateProps) {
  const said = {
    idle: null,
    failed: null,
    'under-way': '送っています。このまま、少しだけお待ちください。',
    delivered,
    earlier: 'さきほど選んだものは、届いていました。変えるときは、もう一度押してください。',
  }[sending.state];
  return (
    <>
      <p role="status">{said}</p>
      {sending.state === 'failed' ? (
        <div className="contact-problem" role="alert">
          <p>
            <b>{sending.failure.uncertain ? UNCERTAIN : 'まだ届いていません'}。</b>
            {sending.failure.message}
            {sending.failure.remedy}
          </p>
          <p>もう一度押しても、二重にはなりません。</p>
        </div>
      ) : null}
    </>
  );
}
