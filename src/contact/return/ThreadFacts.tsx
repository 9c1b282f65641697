import { referralsIn } from '../../sealed/referral.ts';
import { dayWords } from '../model/day-words.ts';
import { whenAnswered } from '../model/office.ts';
import { passedOn } from '../model/referral-words.ts';
import type { ContactProps } from '../props.ts';
import type { Conversation } from '../sending/conversation.ts';

interface ThreadFactsProps extends Pick<
  ContactProps,
  'replyTime' | 'office' | 'keepDays' | 'crisis'
> {
  readonly conversation: Conversation;
}

/** The days of a conversation, when one may hear, who has it on whose consent, when it will go. */
export function ThreadFacts({ conversation, ...props }: ThreadFactsProps) {
  const { office, keepDays } = props;
  const { status, openedOn, lastStaffOn, closesOn, opened } = conversation;
  const waiting = status !== 'answered' && status !== 'closed';
  const elsewhere = passedOn(referralsIn(opened.messages));
  return (
    <dl className="contact-facts">
      <div>
        <dt>書きはじめた日</dt>
        <dd>{dayWords(openedOn)}</dd>
      </div>
      {lastStaffOn === null ? null : (
        <div>
          <dt>最後の返事</dt>
          <dd>{dayWords(lastStaffOn)}</dd>
        </div>
      )}
      {waiting ? (
        <div>
          <dt>返事のめやす</dt>
          <dd>{whenAnswered(props)}</dd>
        </div>
      ) : null}
      <div>
        <dt>いま、だれが持っているか</dt>
        <dd>
          {office.name}の相談員です。あなたが送ったので、読めます。
          {elsewhere.map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
          {elsewhere.length === 0 ? (
            <span>ほかには伝えていません。伝えるときは、先にあなたに聞きます。</span>
          ) : null}
          <span>
            <a href="/contact/before/" target="_blank" rel="noopener noreferrer">
              聞かずに知らせることがあるとき
              <span className="visually-hidden">（別の画面で開きます）</span>
            </a>
          </span>
        </dd>
      </div>
      <div>
        <dt>消える日</dt>
        <dd>
          {closesOn === null
            ? `やりとりを閉じてから${keepDays}日後に、自動で消えます。`
            : `${dayWords(closesOn)}に、自動で消えます。`}
        </dd>
      </div>
    </dl>
  );
}
