import { referralsIn, referralWords, withoutReferral } from '../../sealed/referral.ts';
import type { SealedMessage } from '../client.ts';
import type { ReadableMessage } from '../vault/protocol.ts';
import type { ChoiceLabels } from '../words/answers.ts';
import { dayInJapan, dayInWords } from '../words/days.ts';
import { Answers } from './Answers.tsx';
import { MessageText } from './MessageText.tsx';
import { ProposalShown } from './referral/ProposalShown.tsx';
import { wordInWords } from './referral/words.ts';

type Props = {
  messages: readonly ReadableMessage[];
  sealed: readonly SealedMessage[];
  labels: ChoiceLabels;
};

/** The conversation in the order in which it was stored, oldest first. */
export function Messages({ messages, sealed, labels }: Props) {
  const referrals = referralsIn(messages);
  return (
    <ol className="staff-messages">
      {messages.map((message, place) => {
        // The day of the server where there is one: a visitor's clock may be wrong.
        const day = sealed[message.file]?.day ?? dayInJapan(new Date(message.at));
        const { text, answers } = message.content;
        const words = referralWords(message);
        return (
          <li key={message.file} className={`staff-message ${message.direction}`}>
            <p className="staff-message-head">
              <b>{message.direction === 'in' ? '相談された方' : '相談員から'}</b>
              <time dateTime={day}>{dayInWords(day)}</time>
            </p>
            {/* After the first letter an answer may stand alone: a press, not an empty page. */}
            {place > 0 && text.trim() === '' && answers !== undefined ? null : (
              <MessageText text={text} />
            )}
            <Answers answers={withoutReferral(message)} labels={labels} />
            {words.map((word) =>
              word.kind === 'proposed' ? (
                <ProposalShown key={word.kind} proposal={word.proposal} />
              ) : (
                <p key={word.kind}>{wordInWords(word, referrals)}</p>
              ),
            )}
          </li>
        );
      })}
    </ol>
  );
}
