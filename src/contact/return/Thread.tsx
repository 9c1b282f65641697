import type { SyntheticEvent } from 'react';
import { useState } from 'react';
import { CrisisPanel } from '../crisis/CrisisPanel.tsx';
import { STATUS_MEANING, STATUS_WORDS } from '../model/status-words.ts';
import { Screen } from '../parts/Screen.tsx';
import type { ContactProps } from '../props.ts';
import type { Conversation } from '../sending/conversation.ts';
import { loadConversation } from '../sending/conversation.ts';
import type { Failure } from '../sending/failure.ts';
import { failureOf } from '../sending/failure.ts';
import type { Services } from '../sending/services.ts';
import { DeleteAll } from './DeleteAll.tsx';
import { Messages } from './Messages.tsx';
import { Problems } from './Problems.tsx';
import { Rhythm } from './Rhythm.tsx';
import { StatusSteps } from './StatusSteps.tsx';
import { ThreadFacts } from './ThreadFacts.tsx';
import type { OneMessageMeans } from './useOneMessage.ts';
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
  const { status, opened, keys } = conversation;
  const { office, organisationRecipient } = props;

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
  const onDelivered = (next: Conversation | null): void => {
    if (next === null) setStale(true);
    else renew(next);
  };
  const writable = opened.replyTo !== null && !stale;
  const means: OneMessageMeans | null = writable
    ? { services, organisationRecipient, conversation, onDelivered, onEarlier: renew }
    : null;

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
      <Problems problems={opened.problems} office={office} hotlinesHref={props.hotlinesHref} />
      <h2 className="contact-part">やりとり</h2>
      <Messages {...{ means }} messages={opened.messages} needs={props.needs} areas={props.areas} />
      {stale ? (
        <p className="contact-notice">
          届きましたが、まだこの画面に出せていません。「新しく読みこむ」を押してください。
        </p>
      ) : null}
      {means === null ? null : (
        <div onChange={listen}>
          {status === 'closed' ? (
            <p className="contact-notice">
              書き足したり答えたりすると、やりとりがもう一度ひらきます。消える日は、そのあと閉じてからの日になります。
            </p>
          ) : null}
          <WriteMore
            {...means}
            onDelivered={(next) => {
              setSaid('');
              onDelivered(next);
            }}
          />
          <CrisisPanel help={props.crisis} said={said} hotlinesHref={props.hotlinesHref} />
          <Rhythm {...means} />
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
