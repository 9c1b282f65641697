import type { OpenedMessage } from '../../sealed/envelope.ts';
import { referralsIn, referralWords, withoutReferral } from '../../sealed/referral.ts';
import type { Referral as ReferralFacts } from '../../sealed/referral.ts';
import { dayOfMoment } from '../model/day-words.ts';
import { referralWordSentence } from '../model/referral-words.ts';
import { sentAnswers } from '../model/sent-answers.ts';
import type { Area, Need } from '../props.ts';
import { Referral } from './Referral.tsx';
import type { OneMessageMeans } from './useOneMessage.ts';

interface MessagesProps {
  readonly messages: readonly OpenedMessage[];
  readonly needs: readonly Need[];
  readonly areas: readonly Area[];
  /** Null while nothing can be written. */
  readonly means: OneMessageMeans | null;
}

/** What was written on both sides, oldest first. */
export function Messages({ messages, needs, areas, means }: MessagesProps) {
  const referrals = referralsIn(messages);
  return (
    <ol className="contact-messages" aria-label="やりとり">
      {messages.map((message) => {
        const { fileHash, direction, at, content } = message;
        return (
          <li key={fileHash} className={direction === 'out' ? 'from-staff' : undefined}>
            <h3>
              {direction === 'out' ? '相談員から' : 'あなたから'}
              <time dateTime={at.slice(0, 10)}>{dayOfMoment(at)}</time>
            </h3>
            {content.text === '' ? null : <p className="contact-said">{content.text}</p>}
            <SentAnswers answers={sentAnswers(withoutReferral(message), needs, areas)} />
            <Referrals {...{ message, referrals, means }} />
          </li>
        );
      })}
    </ol>
  );
}

interface ReferralsProps extends Pick<MessagesProps, 'means'> {
  readonly message: OpenedMessage;
  readonly referrals: readonly ReferralFacts[];
}

/** What a message says about being passed on. */
function Referrals({ message, referrals, means }: ReferralsProps) {
  const own = referrals.find(({ fileHash }) => fileHash === message.fileHash);
  return (
    <>
      {own === undefined ? null : <Referral referral={own} means={means} />}
      {referralWords(message).map((word) =>
        word.kind === 'proposed' ? null : (
          <p key={word.kind} className="contact-said">
            {referralWordSentence(word, referrals)}
          </p>
        ),
      )}
    </>
  );
}

function SentAnswers({ answers }: { readonly answers: ReturnType<typeof sentAnswers> }) {
  if (answers.length === 0) return null;
  return (
    <dl className="contact-sent">
      {answers.map(({ question, values }) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>{values.join('、')}</dd>
        </div>
      ))}
    </dl>
  );
}
