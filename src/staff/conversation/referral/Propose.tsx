import { useState } from 'react';
import { contentFits } from '../../../sealed/message.ts';
import type { Proposal } from '../../../sealed/referral.ts';
import { writeProposal } from '../../../sealed/referral.ts';
import { CheckReply } from '../CheckReply.tsx';
import type { Draft } from '../draft.ts';
import { NO_DRAFT } from '../draft.ts';
import { ReplyNews } from '../ReplyNews.tsx';
import type { Opened } from '../useConversation.ts';
import type { ReplyMeans } from '../useReply.ts';
import { useReply } from '../useReply.ts';
import { entryPathOf } from './entry-path.ts';
import { ProposalShown } from './ProposalShown.tsx';
import type { Fields } from './ProposeFields.tsx';
import { NO_FIELDS, ProposeFields } from './ProposeFields.tsx';

type Props = ReplyMeans & { opened: Opened };

/** Asks the person whether they may be passed on: where to, and what exactly would be said there. */
export function Propose({ opened, ...means }: Props) {
  const [fields, setFields] = useState<Fields>(NO_FIELDS);
  const [checking, setChecking] = useState(false);
  const [draft, setDraft] = useState<Draft>(NO_DRAFT);
  const { state, send } = useReply({ ...means, draft, onDraft: setDraft });
  const proposal = proposalOf(fields);
  const answers = proposal === null ? undefined : writeProposal(proposal);
  const fits = contentFits({ text: fields.words, ...(answers && { answers }) });

  const check = (): void => {
    if (answers === undefined || !fits) return;
    setDraft({ text: fields.words.trim(), answers, attempt: null });
    setChecking(true);
  };
  const sendIt = async (): Promise<void> => {
    const { phase } = await send(opened);
    if (phase !== 'failed') setChecking(false);
    if (phase === 'sent') setFields(NO_FIELDS);
  };

  return (
    <details className="staff-propose">
      <summary>ほかの窓口への紹介を、この方にたずねる</summary>
      <ReplyNews state={state} />
      {checking && proposal !== null ? (
        <CheckReply
          text={draft.text}
          state={state}
          onSend={() => void sendIt()}
          onBack={() => {
            setChecking(false);
          }}
        >
          <ProposalShown proposal={proposal} />
        </CheckReply>
      ) : (
        <ProposeFields
          fields={fields}
          fits={fits}
          ready={proposal !== null && fits}
          onFields={setFields}
          onCheck={check}
        />
      )}
    </details>
  );
}

function proposalOf({ address, name, passing }: Fields): Proposal | null {
  const path = entryPathOf(address);
  if (path === null || name.trim() === '' || passing.trim() === '') return null;
  return { entry: { path, name: name.trim() }, passing: passing.trim() };
}
