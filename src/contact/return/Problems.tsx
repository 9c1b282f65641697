import type { OpenedConversation } from '../../sealed/envelope.ts';
import { dialled } from '../model/dialled.ts';
import type { Office } from '../model/office.ts';
import { problemsInWords } from '../model/problem-words.ts';

interface ProblemsProps {
  readonly problems: OpenedConversation['problems'];
  readonly office: Office;
  readonly hotlinesHref: string;
}

/**
 * What the seals say is wrong. Shown above the messages, so that nobody trusts too early; what needs
 * nothing done about it is said without alarm.
 */
export function Problems({ problems, office, hotlinesHref }: ProblemsProps) {
  const told = problemsInWords(problems.map(({ code }) => code));
  if (told.length === 0) return null;
  const grave = told.some(({ tell }) => tell);
  return (
    <div
      className={`${grave ? 'contact-problem' : 'contact-notice'} contact-problems`}
      role={grave ? 'alert' : 'status'}
    >
      {told.map(({ happened, next }) => (
        <p key={happened}>
          <b>{happened}</b>
          <span>{next}</span>
        </p>
      ))}
      {grave ? <WhomToTell {...{ office, hotlinesHref }} /> : null}
    </div>
  );
}

function WhomToTell({ office: { name, phone }, hotlinesHref }: Omit<ProblemsProps, 'problems'>) {
  return (
    <p>
      つづくときや心配なときは、
      {phone === undefined ? null : (
        <>
          {name}（電話　
          <a className="tel" href={`tel:${dialled(phone)}`}>
            {phone}
          </a>
          ）か、
        </>
      )}
      <a href={hotlinesHref} target="_blank" rel="noopener noreferrer">
        {phone === undefined ? '電話や窓口' : 'ほかの窓口'}
        <span className="visually-hidden">（別の画面で開きます）</span>
      </a>
      でお知らせください。合言葉は、だれにも言わなくて大丈夫です。
    </p>
  );
}
