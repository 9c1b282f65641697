import type { SealedMessage } from '../client.ts';
import type { ReadableMessage } from '../vault/protocol.ts';
import type { ChoiceLabels } from '../words/answers.ts';
import { dayInJapan, dayInWords } from '../words/days.ts';
import { Answers } from './Answers.tsx';
import { MessageText } from './MessageText.tsx';

type Props = {
  messages: readonly ReadableMessage[];
  sealed: readonly SealedMessage[];
  labels: ChoiceLabels;
};

/** The conversation in the order in which it was stored, oldest first. */
export function Messages({ messages, sealed, labels }: Props) {
  return (
    <ol className="staff-messages">
      {messages.map((message) => {
        // The day of the server where there is one: a visitor's clock may be wrong.
        const day = sealed[message.file]?.day ?? dayInJapan(new Date(message.at));
        return (
          <li key={message.file} className={`staff-message ${message.direction}`}>
            <p className="staff-message-head">
              <b>{message.direction === 'in' ? '相談された方' : '相談員から'}</b>
              <time dateTime={day}>{dayInWords(day)}</time>
            </p>
            <MessageText text={message.content.text} />
            <Answers answers={message.content.answers} labels={labels} />
          </li>
        );
      })}
    </ol>
  );
}
