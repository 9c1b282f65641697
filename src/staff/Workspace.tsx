import { useCallback, useEffect, useRef, useState } from 'react';
import type { SealedConversation, StaffClient, StaffMember } from './client.ts';
import { Conversation } from './conversation/Conversation.tsx';
import { NO_DRAFT, afterReading } from './conversation/draft.ts';
import type { Draft } from './conversation/draft.ts';
import { InboxList } from './inbox/InboxList.tsx';
import { useInbox } from './inbox/useInbox.ts';
import { useSubjects } from './inbox/useSubjects.ts';
import { ReplyPace } from './pace/ReplyPace.tsx';
import { useRoute } from './session/route.ts';
import type { Vault } from './vault/connection.ts';
import type { ChoiceLabels } from './words/answers.ts';

type Props = { client: StaffClient; vault: Vault; member: StaffMember; labels: ChoiceLabels };

/**
 * The inbox beside one open conversation; on a phone one of the two. Every readable text lives in
 * this component and below it: taking it off the screen is forgetting.
 */
export function Workspace({ client, vault, member, labels }: Props) {
  const { conversation } = useRoute();
  const inbox = useInbox(client);
  const subjects = useSubjects({ client, vault, rows: inbox.rows, labels });
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const { replace } = inbox;
  const onKnown = useCallback(
    (sealed: SealedConversation): void => {
      const { id } = sealed.row;
      replace(sealed.row);
      setDrafts((kept) => new Map(kept).set(id, afterReading(kept.get(id) ?? NO_DRAFT, sealed)));
    },
    [replace],
  );
  const inboxHeading = useReturnFocus(conversation);
  useLeaveWarning([...drafts.values()].some(({ text }) => text.trim() !== ''));

  return (
    <div className="staff-desk" data-open={conversation !== null}>
      <div className="staff-left">
        <h1 ref={inboxHeading} tabIndex={-1}>
          届いたことば
        </h1>
        <InboxList inbox={inbox} subjects={subjects} current={conversation} />
        <ReplyPace client={client} />
      </div>
      <div className="staff-right">
        {conversation === null ? (
          <p className="soft staff-nothing">一覧から選ぶと、ここで読めます。</p>
        ) : (
          <Conversation
            key={conversation}
            client={client}
            vault={vault}
            id={conversation}
            canAnswer={member.role !== 'reader'}
            labels={labels}
            draft={drafts.get(conversation) ?? NO_DRAFT}
            onDraft={(draft) => {
              setDrafts((kept) => new Map(kept).set(conversation, draft));
            }}
            onKnown={onKnown}
          />
        )}
      </div>
    </div>
  );
}

/** Coming back from a conversation, the focus returns to its row; at first to the heading. */
function useReturnFocus(conversation: string | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (conversation === null) {
      const row = document.querySelector<HTMLElement>(`a[href$="${before.current ?? ''}"]`);
      (before.current === null ? heading.current : (row ?? heading.current))?.focus();
    }
    before.current = conversation;
  }, [conversation]);
  return heading;
}

/** Asks before the page is left while a reply is half written. */
function useLeaveWarning(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [unsent]);
}
