import type { ReactNode } from 'react';
import { Screen } from '../parts/Screen.tsx';
import type { Answers } from '../model/answers.ts';
import { saysSomething } from '../model/answers.ts';
import { lettersTooMany } from '../model/text-size.ts';
import type { Step } from '../model/steps.ts';
import type { Area, Need } from '../props.ts';
import { Summary } from './Summary.tsx';

interface CheckProps {
  readonly steps: readonly Step[];
  readonly answers: Answers;
  readonly needs: readonly Need[];
  readonly areas: readonly Area[];
  readonly replyTime: string;
  /** The key of a demonstration is public, and then the promise below does not hold. */
  readonly demonstration: boolean;
  /** Help lines, when distress is heard in the answers. */
  readonly help: ReactNode;
  readonly onChange: (step: Step) => void;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** The last page before anything leaves the device. */
export function Check({ answers, onSend, onBack, ...props }: CheckProps) {
  const { steps, needs, areas, onChange } = props;
  const replyTime = answers.replyBy === 'none' ? '' : props.replyTime;
  const empty = !saysSomething(answers);
  const tooLong = lettersTooMany(answers.words) > 0;
  return (
    <Screen
      heading="送る前に、見てください"
      lead="まだ何も送っていません。「この内容で送る」を押すまで、ここから出ていきません。"
      takeFocus
    >
      <Summary {...{ steps, answers, needs, areas, onChange }} />
      {props.help}
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (!empty && !tooLong) onSend();
        }}
      >
        {empty ? (
          <p className="contact-notice">
            まだ何も書かれていないので、送れるものがありません。一つだけ選ぶのでも、ひとことでも送れます。
          </p>
        ) : null}
        {tooLong ? (
          <p className="contact-problem">
            書いたものが長く、一度に送れません。消えてはいません。「書いたもの」を変えて、先のほうだけを送ってください。つづきは、送ったあとに書き足せます。
          </p>
        ) : null}
        <p className="support contact-before">
          送る前に、この端末の中で読めない形にします。
          {props.demonstration
            ? '見本のサイトなので、開く鍵は公開されています。本当のことは書かないでください。'
            : `読めるのは、相談員だけです。${replyTime}`}
        </p>
        <div className="row">
          {empty || tooLong ? null : <button className="button">この内容で送る</button>}
          <button className="contact-link" type="button" onClick={onBack}>
            もどる
          </button>
        </div>
      </form>
    </Screen>
  );
}
