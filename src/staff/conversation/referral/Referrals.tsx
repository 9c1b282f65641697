import { useState } from 'react';
import type { Referral } from '../../../sealed/referral.ts';
import { referralState, writePassed } from '../../../sealed/referral.ts';
import { CheckReply } from '../CheckReply.tsx';
import type { Draft } from '../draft.ts';
import { NO_DRAFT } from '../draft.ts';
import { ReplyNews } from '../ReplyNews.tsx';
import type { ReplyMeans } from '../useReply.ts';
import { useReply } from '../useReply.ts';
import type { Opened } from '../useConversation.ts';
import { ProposalShown } from './ProposalShown.tsx';
import { stateInWords } from './words.ts';

type Props = ReplyMeans & { opened: Opened; referrals: readonly Referral[] };

/** What was proposed, and what the person says to it: nothing is passed on before they agree. */
export function Referrals({ opened, referrals, ...means }: Props) {
  const [draft, setDraft] = useState<Draft>(NO_DRAFT);
  const { state, send } = useReply({ ...means, draft, onDraft: setDraft });
  const telling = draft.answers !== undefined;

  return (
    <>
      <ul className="staff-referrals">
        {referrals.map((referral) => (
          <li key={referral.fileHash}>
            <p>
              <b>{stateInWords(referral)}</b>
            </p>
            <ProposalShown proposal={referral.proposal} />
            {referralState(referral) === 'agreed' && !telling ? (
              <button
                className="button quiet"
                type="button"
                onClick={() => {
                  setDraft(news(referral));
                }}
              >
                伝えおわったことを知らせる
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <ReplyNews state={state} />
      {telling ? (
        <CheckReply
          text={draft.text}
          state={state}
          onSend={() => void send(opened)}
          onBack={() => {
            setDraft(NO_DRAFT);
          }}
        />
      ) : null}
    </>
  );
}

const news = ({ proposal, fileHash }: Referral): Draft => ({
  text: `「${proposal.entry.name}」に、お伝えしました。`,
  answers: writePassed(fileHash),
  attempt: null,
});
