import type { ReplyBy } from '../model/answers.ts';
import { WILL_HAPPEN } from '../model/reply-words.ts';
import { Screen } from '../parts/Screen.tsx';

interface DoneProps {
  readonly replyBy: ReplyBy;
  readonly replyTime: string;
  readonly keepDays: number;
  readonly returnHref: string;
  readonly onSeeAgain: () => void;
}

/** What happens now. Nothing on this page asks for anything. */
export function Done({ replyBy, replyTime, keepDays, returnHref, onSeeAgain }: DoneProps) {
  return (
    <Screen heading="これで、おしまいです" lead="このページは、閉じて大丈夫です。" takeFocus>
      <dl className="contact-next">
        <div>
          <dt>これからのこと</dt>
          <dd>
            {WILL_HAPPEN[replyBy]}
            {replyBy === 'none' ? null : replyTime}
          </dd>
        </div>
        <div>
          <dt>読むとき</dt>
          <dd>
            <a href={returnHref}>合言葉で返事を読む</a>
            <span>
              {replyBy === 'phrase'
                ? '届いたか、読まれたかも、ここで見られます。こちらから電話やメールが届くことはありません。'
                : '書き足すことや、すべて消すことも、ここでできます。'}
            </span>
          </dd>
        </div>
        <div>
          <dt>消えるとき</dt>
          <dd>
            やりとりを閉じてから{keepDays}
            日たつと、自動で消えます。その前でも、合言葉があれば、いつでもご自分で消せます。
          </dd>
        </div>
      </dl>
      <div className="row">
        <button className="contact-link" type="button" onClick={onSeeAgain}>
          合言葉をもう一度見る
        </button>
      </div>
    </Screen>
  );
}
