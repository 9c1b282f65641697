import { newestAnswer } from '../../sealed/newest-answer.ts';
import { referralsIn } from '../../sealed/referral.ts';
import type { StaffClient } from '../client.ts';
import type { Vault } from '../vault/connection.ts';
import type { ChoiceLabels } from '../words/answers.ts';
import { readableAnswers } from '../words/answers.ts';
import { dayInJapan, dayInWords } from '../words/days.ts';
import type { Draft } from './draft.ts';
import { Propose } from './referral/Propose.tsx';
import { Referrals } from './referral/Referrals.tsx';
import { ReplyBox } from './ReplyBox.tsx';
import type { ConversationState, Opened } from './useConversation.ts';
import { useReply } from './useReply.ts';

type Props = {
  client: StaffClient;
  vault: Vault;
  labels: ChoiceLabels;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  opened: Opened;
  reload: () => Promise<ConversationState>;
};

/** The reply, with what the person asked for right above it. */
export function Reply({ client, vault, labels, draft, onDraft, opened, reload }: Props) {
  const { state, send, rewrite } = useReply({ client, vault, reload, draft, onDraft });
  const { messages } = opened.readable;
  const answers = messages[0]?.content.answers;
  const rhythm = newestAnswer(messages, 'rhythm');
  const referrals = referralsIn(messages);
  const wishes = readableAnswers(answers, labels).find(({ key }) => key === 'wishes');

  if (!opened.readable.canReply) {
    return <p className="staff-note">最初の文をひらけないため、この相談には返事を送れません。</p>;
  }
  return (
    <section className="staff-reply" aria-label="返事">
      <h2>返事</h2>
      {answers?.['replyBy'] === 'none' ? (
        <p className="staff-note">
          「返事はいらない」と選ばれています。読んだことは、状態のことばで伝わります。
        </p>
      ) : null}
      {answers?.['replyBy'] === 'mail' || answers?.['replyBy'] === 'phone' ? (
        <p className="staff-note">
          メールか電話での返事を望んでいます。連絡先と、気をつけることは、はじめの文にあります。メールの件名には、相談のことを書かないでください。ここに書いた返事は、合言葉で読まれます。
        </p>
      ) : null}
      {wishes === undefined ? null : (
        <p className="soft">この方ののぞみ：{wishes.values.join('、')}</p>
      )}
      {rhythm === null ? null : (
        <p className="soft">
          この方のペース：{labels['rhythm']?.[rhythm.value] ?? rhythm.value}（
          {dayInWords(dayInJapan(new Date(rhythm.at)))}のことば）
        </p>
      )}
      <ReplyBox text={draft.text} onText={rewrite} state={state} onSend={() => send(opened)} />
      <h3>紹介</h3>
      <Referrals {...{ client, vault, reload, opened, referrals }} />
      <Propose {...{ client, vault, reload, opened }} />
    </section>
  );
}
