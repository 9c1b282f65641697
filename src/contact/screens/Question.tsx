import type { ReactNode } from 'react';
import { Screen } from '../parts/Screen.tsx';
import type { Step } from '../model/steps.ts';
import { numberOf } from '../model/steps.ts';
import { QUESTIONS } from './questions.ts';

interface QuestionProps {
  readonly step: Step;
  /** All questions of this letter; one alone needs no number, and no way past itself. */
  readonly steps: readonly Step[];
  readonly takeFocus: boolean;
  /** Came from the check page: there is one way, back to it. */
  readonly changing: boolean;
  readonly answered: boolean;
  /** Something in the whole form is written or chosen. */
  readonly canSend: boolean;
  readonly onAhead: () => void;
  readonly onClear: () => void;
  readonly onBack: (() => void) | null;
  readonly onCheck: () => void;
  /** Help lines, when distress is heard in what was written so far. */
  readonly help: ReactNode;
  readonly children: ReactNode;
}

/**
 * One question with its ways on and back. `method="dialog"` makes a press before the script has
 * started do nothing: an ordinary form would put the answers into the address.
 */
export function Question(props: QuestionProps) {
  const { step, steps, changing, answered, canSend, onAhead, onClear, onBack, onCheck } = props;
  const alone = steps.length === 1;
  const { heading, lead } = QUESTIONS[step];
  const clearable = answered && !alone && step !== 'words' && step !== 'hearBack';
  return (
    <Screen
      heading={heading}
      lead={lead}
      takeFocus={props.takeFocus}
      above={
        <>
          {alone ? null : (
            <span className="contact-step">
              {numberOf(step, steps)} / {steps.length}
            </span>
          )}
          どの質問もとばせます
        </>
      }
    >
      <form
        method="dialog"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          onAhead();
        }}
      >
        {props.children}
        {props.help}
        {clearable ? (
          <button className="contact-link contact-clear" type="button" onClick={onClear}>
            選んだものを取り消す
          </button>
        ) : null}
        <div className="row">
          <button className="button">{changing || alone ? '確かめる画面へ' : 'つぎへ'}</button>
          {answered || changing || alone ? null : (
            <button className="button quiet" type="button" onClick={onAhead}>
              とばす
            </button>
          )}
          {onBack === null ? null : (
            <button className="contact-link" type="button" onClick={onBack}>
              もどる
            </button>
          )}
        </div>
        {canSend && !changing && !alone ? (
          <p className="contact-so-far">
            <button className="contact-link" type="button" onClick={onCheck}>
              ここまでで送る
            </button>
            <span className="support">送る前に、見直す画面が出ます。</span>
          </p>
        ) : null}
      </form>
    </Screen>
  );
}
