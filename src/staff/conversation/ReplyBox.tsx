import { useState } from 'react';
import { CheckReply } from './CheckReply.tsx';
import { ReplyNews } from './ReplyNews.tsx';
import type { ReplyState } from './useReply.ts';
import { WriteReply } from './WriteReply.tsx';

type Props = {
  text: string;
  onText: (text: string) => void;
  state: ReplyState;
  /** Resolves with how it ended. */
  onSend: () => Promise<ReplyState>;
};

/** Write, look at it as the person will see it, then send: a reply cannot be taken back. */
export function ReplyBox({ text, onText, state, onSend }: Props) {
  const [step, setStep] = useState<'write' | 'check' | 'rewrite'>('write');

  const send = async (): Promise<void> => {
    const { phase } = await onSend();
    if (phase !== 'failed') setStep('write');
  };

  return (
    <>
      <ReplyNews state={state} />
      {step === 'check' ? (
        <CheckReply
          text={text}
          state={state}
          onSend={() => void send()}
          onBack={() => {
            setStep('rewrite');
          }}
        />
      ) : (
        <WriteReply
          text={text}
          arrive={step === 'rewrite'}
          onText={onText}
          onCheck={() => {
            setStep('check');
          }}
        />
      )}
    </>
  );
}
