import { useEffect, useRef } from 'react';
import type { Referral as ReferralFacts } from '../../sealed/referral.ts';
import { referralState, writeDecision } from '../../sealed/referral.ts';
import { decisionButtons, referralSentence } from '../model/referral-words.ts';
import { ChoiceState } from './ChoiceState.tsx';
import type { OneMessageMeans } from './useOneMessage.ts';
import { useOneMessage } from './useOneMessage.ts';

interface ReferralProps {
  readonly referral: ReferralFacts;
  /** Null while nothing can be written. */
  readonly means: OneMessageMeans | null;
}

/** A proposal to be passed on: where to, what would be said there, and the person's word on it. */
export function Referral({ referral, means }: ReferralProps) {
  const { entry, passing } = referral.proposal;
  return (
    <section className="contact-referral" aria-label={`「${entry.name}」への紹介`}>
      <dl className="contact-sent">
        <div>
          <dt>紹介するところ</dt>
          <dd>
            <a href={`/${entry.path}/`} target="_blank" rel="noopener noreferrer">
              {entry.name}
              <span className="visually-hidden">（別の画面で開きます）</span>
            </a>
          </dd>
        </div>
        <div>
          <dt>伝えること</dt>
          <dd className="contact-passing">{passing}</dd>
        </div>
      </dl>
      {means === null ? (
        <p>{referralSentence(referral)}</p>
      ) : (
        <Decide referral={referral} means={means} />
      )}
    </section>
  );
}

interface DecideProps extends ReferralProps {
  readonly means: OneMessageMeans;
}

/** One press agrees or refuses; until something was passed on, the word can be changed. */
function Decide({ referral, means }: DecideProps) {
  const { sending, prepare, send } = useOneMessage(means);
  const sentence = useRef<HTMLParagraphElement>(null);
  const delivered = sending.state === 'delivered';
  useEffect(() => {
    // The pressed button may be gone by now: the focus goes to what became of it.
    if (delivered) sentence.current?.focus();
  }, [delivered]);

  return (
    <>
      <p ref={sentence} tabIndex={-1}>
        {referralSentence(referral)}
      </p>
      <ChoiceState sending={sending} delivered="お答えは、届きました。" />
      <div className="row" onFocus={prepare}>
        {decisionButtons(referralState(referral)).map(({ agrees, label }) => (
          <button
            key={label}
            className="button quiet"
            type="button"
            aria-disabled={sending.state === 'under-way'}
            onClick={() => {
              void send({ text: '', answers: writeDecision(referral.fileHash, agrees) });
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </>
  );
}
