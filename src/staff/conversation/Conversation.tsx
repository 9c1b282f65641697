import type { ConversationRow, SealedConversation, StaffClient } from '../client.ts';
import { Problem } from '../parts/Problem.tsx';
import { INBOX_ADDRESS } from '../session/route.ts';
import type { Vault } from '../vault/connection.ts';
import type { ChoiceLabels } from '../words/answers.ts';
import { useArrival } from '../parts/useArrival.ts';
import { dayInWords } from '../words/days.ts';
import { STATUS_WORDS } from '../words/status.ts';
import { Messages } from './Messages.tsx';
import { Problems } from './Problems.tsx';
import type { Draft } from './draft.ts';
import { Reply } from './Reply.tsx';
import { StatusButtons } from './StatusButtons.tsx';
import { useConversation } from './useConversation.ts';
import type { ConversationState } from './useConversation.ts';

type Props = {
  client: StaffClient;
  vault: Vault;
  id: string;
  labels: ChoiceLabels;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  onKnown: (sealed: SealedConversation) => void;
  /** False for members who may only read. */
  canAnswer: boolean;
};

/** One conversation, opened: what was written, how it stands, and the reply. */
export function Conversation(props: Props) {
  const { labels, canAnswer } = props;
  const { state, news, reload, changeStatus, letIn } = useConversation(props);
  const heading = useArrival<HTMLHeadingElement>();

  return (
    <article className="staff-conversation" aria-busy={state.phase === 'loading'}>
      <p className="staff-back">
        <a href={INBOX_ADDRESS}>一覧へもどる</a>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {title(state)}
      </h1>
      <p className="visually-hidden" role="status">
        {state.phase === 'loading' ? '読みこんで、ひらいています。' : 'ひらきました。'}
      </p>
      {state.phase === 'failed' ? (
        <Problem error={state.error}>
          <button className="button quiet" type="button" onClick={() => void reload()}>
            もう一度読む
          </button>
        </Problem>
      ) : null}
      {state.phase === 'ready' ? (
        <>
          <Facts row={state.sealed.row} withStatus={!canAnswer} />
          {state.sealed.row.held ? <Held onLetIn={canAnswer ? letIn : null} /> : null}
          {canAnswer ? (
            <StatusButtons
              status={state.sealed.row.status}
              hasReply={state.readable.messages.some(({ direction }) => direction === 'out')}
              onChange={(status) => void changeStatus(state, status)}
            />
          ) : null}
          {news === 'conflict' ? (
            <p className="staff-note" role="alert">
              この相談が、先に変わっていました（相手の方のつづきか、ほかの相談員の操作です）。新しい内容を読み直しました。
            </p>
          ) : null}
          {news !== null && news !== 'conflict' ? <Problem error={news} /> : null}
          <Problems codes={state.readable.problems} />
          <Messages
            messages={state.readable.messages}
            sealed={state.sealed.messages}
            labels={labels}
          />
          {canAnswer ? (
            <Reply {...props} opened={state} reload={reload} />
          ) : (
            <p className="staff-note">あなたの役割では、読むことだけができます。</p>
          )}
        </>
      ) : null}
    </article>
  );
}

const title = (state: ConversationState): string => {
  if (state.phase === 'loading') return 'ひらいています';
  if (state.phase === 'failed') return 'ひらけませんでした';
  return `${dayInWords(state.sealed.row.openedOn)}に届いたことば`;
};

/** Said of a letter that is kept apart. `onLetIn` is null for members who may only read. */
function Held({ onLetIn }: { onLetIn: (() => Promise<void>) | null }) {
  return (
    <div className="staff-note">
      <p>
        いつもよりずっと多く届いた日のもので、分けてあります。書いた方には、ふつうに届いたと見えています。
      </p>
      {onLetIn === null ? null : (
        <button className="button quiet" type="button" onClick={() => void onLetIn()}>
          ふつうの一覧に入れる
        </button>
      )}
    </div>
  );
}

function Facts({ row, withStatus }: { row: ConversationRow; withStatus: boolean }) {
  const facts = [
    ...(withStatus ? [STATUS_WORDS[row.status]] : []),
    row.lastStaffOn === null
      ? 'まだ返事をしていません'
      : `最後の返事 ${dayInWords(row.lastStaffOn)}`,
    ...(row.closesOn === null ? [] : [`${dayInWords(row.closesOn)}に自動で消えます`]),
  ];
  return <p className="soft">{facts.join('・')}</p>;
}
