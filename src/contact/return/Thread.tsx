import type { SyntheticEvent } from 'react';
import { useState } from 'react';
import { CrisisPanel } from '../crisis/CrisisPanel.tsx';
import { dayWords } from '../model/day-words.ts';
import { STATUS_MEANING, STATUS_WORDS } from '../model/status-words.ts';
import { Screen } from '../parts/Screen.tsx';
import type { ContactProps } from '../props.ts';
import type { Conversation } from '../sending/conversation.ts';
import { loadConversation } from '../sending/conversation.ts';
import type { Failure } from '../sending/failure.ts';
import { failureOf } from '../sending/failure.ts';
import { createNextMessage } from '../sending/next-message.ts';
import type { Services } from '../sending/services.ts';
import { DeleteAll } from './DeleteAll.tsx';
import { Messages } from './Messages.tsx';
import { Problems } from './Problems.tsx';
import { StatusSteps } from './StatusSteps.tsx';
import { WriteMore } from './WriteMore.tsx';

interface ThreadProps extends ContactProps {
  readonly services: Services;
  readonly first: Conversation;
  readonly onForget: () => void;
  readonly onDeleted: () => void;
}

/** An opened conversation: how it stands, what was written, and everything one can do with it. */
export function Thread({ services, first, onForget, onDeleted, ...props }: ThreadProps) {
  const [conversation, setConversation] = useState(first);
  const [stale, setStale] = useState(false);
  const [reading, setReading] = useState(false);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [message] = useState(() => createNextMessage(services, props.organisationRecipient));
  const { status, opened, keys } = conversation;

  const renew = (next: Conversation): void => {
    setConversation(next);
    setStale(false);
    setFailure(null);
  };
  const readAgain = async (): Promise<void> => {
    if (reading) return;
    setReading(true);
    const answer = await loadConversation(services, keys);
    setReading(false);
    if (answer.ok) renew(answer.value);
    else setFailure(failureOf(answer.error));
  };

  const listen = ({ target }: SyntheticEvent): void => {
    if (target instanceof HTMLTextAreaElement) setSaid(target.value);
  };

  return (
    <Screen heading={STATUS_WORDS[status]} lead={STATUS_MEANING[status]} takeFocus>
      <StatusSteps status={status} />
      <ThreadFacts {...{ conversation, ...props }} />
      <div className="row">
        <button
          className="contact-link"
          type="button"
          onClick={() => {
            void readAgain();
          }}
        >
          新しく読みこむ
        </button>
        <p role="status">{reading ? '読みこんでいます。' : null}</p>
      </div>
      {failure === null ? null : (
        <p className="contact-problem" role="alert">
          新しくは読みこめませんでした。いま見えているものは、そのままです。{failure.message}
          {failure.remedy}
        </p>
      )}
      <Problems problems={opened.problems} hotlinesHref={props.hotlinesHref} />
      <h2 className="contact-part">やりとり</h2>
      <Messages messages={opened.messages} needs={props.needs} areas={props.areas} />
      {stale ? (
        <p className="contact-notice">
          届きましたが、まだこの画面に出せていません。「新しく読みこむ」を押してください。
        </p>
      ) : null}
      {opened.replyTo === null || stale ? null : (
        <div onChange={listen}>
          <WriteMore
            {...{ conversation, message }}
            onEarlier={renew}
            onDelivered={(next) => {
              setSaid('');
              if (next === null) setStale(true);
              else renew(next);
            }}
          />
          <CrisisPanel help={props.crisis} said={said} hotlinesHref={props.hotlinesHref} />
        </div>
      )}
      <section className="contact-end">
        <h2>読みおわったら</h2>
        <p>
          「閉じる・忘れる」を押すと、この画面から合言葉とやりとりが消えます。届いているものは残るので、また合言葉で戻れます。
        </p>
        <div className="row">
          <button className="button" type="button" onClick={onForget}>
            閉じる・忘れる
          </button>
          <DeleteAll {...{ keys, onDeleted }} client={services.client} />
        </div>
      </section>
    </Screen>
  );
}

interface ThreadFactsProps extends Pick<ContactProps, 'replyTime' | 'keepDays'> {
  readonly conversation: Conversation;
}

function ThreadFacts({ conversation, replyTime, keepDays }: ThreadFactsProps) {
  const { status, openedOn, lastStaffOn, closesOn } = conversation;
  const waiting = status !== 'answered' && status !== 'closed';
  return (
    <dl className="contact-facts">
      <div>
        <dt>書きはじめた日</dt>
        <dd>{dayWords(openedOn)}</dd>
      </div>
      {lastStaffOn === null ? null : (
        <div>
          <dt>相談員が見た日</dt>
          <dd>{dayWords(lastStaffOn)}</dd>
        </div>
      )}
      {waiting ? (
        <div>
          <dt>返事のめやす</dt>
          <dd>{replyTime}</dd>
        </div>
      ) : null}
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
