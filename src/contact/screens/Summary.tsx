import type { Answers } from '../model/answers.ts';
import type { Step } from '../model/steps.ts';
import type { Area, Need } from '../props.ts';
import { summaryRows } from '../model/answer-lines.ts';

interface SummaryProps {
  readonly steps: readonly Step[];
  readonly answers: Answers;
  readonly needs: readonly Need[];
  readonly areas: readonly Area[];
  /** Leads to one question; left out where nothing can be changed. */
  readonly onChange?: (step: Step) => void;
}

/** All answers on one page, also those left open: nothing is sent that does not stand here. */
export function Summary({ steps, answers, needs, areas, onChange }: SummaryProps) {
  return (
    <dl className="contact-summary">
      {summaryRows(steps, answers, needs, areas).map(({ step, short, lines }) => (
        <div key={short}>
          <dt>{short}</dt>
          <dd>
            {lines.length === 0 ? <span className="soft">書いていません</span> : null}
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </dd>
          {onChange === undefined ? null : (
            <dd className="contact-change">
              <button
                className="contact-link"
                type="button"
                onClick={() => {
                  onChange(step);
                }}
              >
                変える<span className="visually-hidden">：{short}</span>
              </button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
