import type { Answers as Given } from '../../sealed/message.ts';
import { readableAnswers } from '../words/answers.ts';
import type { ChoiceLabels, ReadableAnswer } from '../words/answers.ts';

type Props = { answers: Given | undefined; labels: ChoiceLabels };

/** What was chosen in the form; every question could be skipped, so only the answered ones. */
export function Answers({ answers, labels }: Props) {
  const readable = readableAnswers(answers, labels);
  if (readable.length === 0) return null;
  return (
    <dl className="staff-answers">
      {readable.map((answer) => (
        <div key={answer.key}>
          <dt>{answer.question}</dt>
          <dd>
            <Given answer={answer} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** An entry is a page of this site, so it may be a link; everything else stays text. */
function Given({ answer: { values, entry } }: { answer: ReadableAnswer }) {
  if (entry === undefined) return values.join('、');
  return (
    <a href={`/${entry.path}/`} target="_blank" rel="noopener noreferrer">
      {entry.name}
      <span className="visually-hidden">（別の画面で開きます）</span>
    </a>
  );
}
