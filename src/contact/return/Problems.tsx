import type { OpenedConversation } from '../../sealed/envelope.ts';
import { problemSentences } from '../model/problem-words.ts';

interface ProblemsProps {
  readonly problems: OpenedConversation['problems'];
  readonly hotlinesHref: string;
}

/** What the seals say is wrong. Shown above the messages, so that nobody trusts too early. */
export function Problems({ problems, hotlinesHref }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <div className="contact-problem" role="alert">
      {problemSentences(problems.map(({ code }) => code)).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        つづくときや心配なときは、
        <a href={hotlinesHref} target="_blank" rel="noopener noreferrer">
          電話や窓口
        </a>
        でお知らせください。合言葉は、だれにも言わなくて大丈夫です。
      </p>
    </div>
  );
}
