import type { Answers as Given } from '../../sealed/message.ts';
import { readableAnswers } from '../words/answers.ts';
import type { ChoiceLabels } from '../words/answers.ts';

type Props = { answers: Given | undefined; labels: ChoiceLabels };

/** What was chosen in the form; every question could be skipped, so only the answered ones. */
export function Answers({ answers, labels }: Props) {
  const readable = readableAnswers(answers, labels);
  if (readable.length === 0) return null;
  return (
    <dl className="staff-answers">
      {readable.map(({ key, question, values }) => (
        <div key={key}>
          <dt>{question}</dt>
          <dd>{values.join('、')}</dd>
        </div>
      ))}
    </dl>
  );
}
