import { NotArrived, UNCERTAIN, UnderWay } from '../parts/SendingState.tsx';
import { Screen } from '../parts/Screen.tsx';
import type { Answers } from '../model/answers.ts';
import type { Step } from '../model/steps.ts';
import type { Area, Need } from '../props.ts';
import type { Failure } from '../sending/failure.ts';
import { Summary } from './Summary.tsx';

interface SendingProps {
  readonly steps: readonly Step[];
  readonly answers: Answers;
  readonly needs: readonly Need[];
  readonly areas: readonly Area[];
  /** Null while the message is under way. */
  readonly failure: Failure | null;
  readonly onAgain: () => void;
  readonly onRewrite: () => void;
}

function failedHeading({ uncertain }: Failure): string {
  return uncertain ? UNCERTAIN : 'まだ送れていません';
}

/** From the last press until 「届きました」. What was written stays in sight all the time. */
export function Sending({ answers, failure, onAgain, onRewrite, ...rest }: SendingProps) {
  return (
    <Screen heading={failure === null ? '送っています' : failedHeading(failure)} takeFocus>
      {failure === null ? (
        <UnderWay />
      ) : (
        <NotArrived failure={failure} titled={!failure.uncertain} />
      )}
      {failure === null ? null : (
        <div className="row">
          {failure.retryable ? (
            <button className="button" type="button" onClick={onAgain}>
              もう一度送る
            </button>
          ) : null}
          <button className="contact-link" type="button" onClick={onRewrite}>
            書いたものを見直す
          </button>
        </div>
      )}
      <Summary answers={answers} {...rest} />
    </Screen>
  );
}
