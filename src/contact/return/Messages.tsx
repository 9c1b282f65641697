import type { OpenedMessage } from '../../sealed/envelope.ts';
import { dayOfMoment } from '../model/day-words.ts';
import { sentAnswers } from '../model/sent-answers.ts';
import type { Area, Need } from '../props.ts';

interface MessagesProps {
  readonly messages: readonly OpenedMessage[];
  readonly needs: readonly Need[];
  readonly areas: readonly Area[];
}

/** What was written on both sides, oldest first. */
export function Messages({ messages, needs, areas }: MessagesProps) {
  return (
    <ol className="contact-messages" aria-label="やりとり">
      {messages.map(({ fileHash, direction, at, content }) => (
        <li key={fileHash} className={direction === 'out' ? 'from-staff' : undefined}>
          <h3>
            {direction === 'out' ? '相談員から' : 'あなたから'}
            <time dateTime={at.slice(0, 10)}>{dayOfMoment(at)}</time>
          </h3>
          {content.text === '' ? null : <p className="contact-said">{content.text}</p>}
          <SentAnswers answers={sentAnswers(content.answers, needs, areas)} />
        </li>
      ))}
    </ol>
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
