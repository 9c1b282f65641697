import { useId } from 'react';
import type { ConversationStatus } from '../client.ts';
import { STATUS_WORDS, settableStatuses } from '../words/status.ts';

type Props = {
  status: ConversationStatus;
  hasReply: boolean;
  onChange: (status: ConversationStatus) => void;
};

/** The steps that can be set by hand; the person waiting sees the same words. */
export function StatusButtons({ status, hasReply, onChange }: Props) {
  const id = useId();
  return (
    <div className="staff-status" role="group" aria-labelledby={id}>
      <p id={id} className="soft">
        いまの状態（相手の方にも見えます）
      </p>
      <div className="staff-steps">
        {settableStatuses(hasReply).map((step) => (
          <button
            key={step}
            type="button"
            aria-pressed={step === status}
            onClick={() => {
              if (step !== status) onChange(step);
            }}
          >
            {STATUS_WORDS[step]}
          </button>
        ))}
      </div>
    </div>
  );
}
