import type { Referral, ReferralState, ReferralWord } from '../../sealed/referral.ts';
import { referralState } from '../../sealed/referral.ts';
import { dayOfMoment } from './day-words.ts';

/** How a proposal stands, for the person it is about. */
export function referralSentence(referral: Referral): string {
  const { decision, passedAt } = referral;
  const answered = decision === null ? '' : dayOfMoment(decision.at);
  switch (referralState(referral)) {
    case 'asked':
      return 'あなたが選ぶまで、何も伝えません。選ばないままでも、断ってもかまいません。';
    case 'agreed':
      return `${answered}に、あなたが「伝えてよい」と答えました。まだ、伝えたという知らせはありません。`;
    case 'refused':
      return `${answered}に、あなたが「伝えないで」と答えました。何も伝えません。`;
    case 'passed':
      return `${dayOfMoment(passedAt ?? '')}に、伝えました。${consentSentence(referral)}`;
  }
}

/** On whose consent something was passed on. */
function consentSentence({ decision }: Referral): string {
  if (decision === null)
    return 'あなたの答えは、まだ届いていませんでした。心あたりがないときは、お知らせください。';
  const day = dayOfMoment(decision.at);
  return decision.agrees
    ? `${day}に、あなたが「伝えてよい」と答えました。`
    : `${day}に、あなたは「伝えないで」と答えています。`;
}

/** Who has what besides the office, one sentence for each proposal that matters. */
export function passedOn(referrals: readonly Referral[]): readonly string[] {
  const matters: readonly ReferralState[] = ['agreed', 'passed'];
  return referrals
    .filter((referral) => matters.includes(referralState(referral)))
    .map((referral) => `「${referral.proposal.entry.name}」：${referralSentence(referral)}`);
}

/** What one message said about a proposal; proposals themselves are shown, not told. */
export function referralWordSentence(
  word: Exclude<ReferralWord, { kind: 'proposed' }>,
  referrals: readonly Referral[],
): string {
  const name = referrals.find(({ fileHash }) => fileHash === word.about)?.proposal.entry.name;
  const about = name === undefined ? '前の紹介について' : `「${name}」への紹介について`;
  if (word.kind === 'passed') return `${about}、伝えおわりました。`;
  return `${about}、${word.agrees ? '「伝えてよい」' : '「伝えないで」'}と答えました。`;
}

interface DecisionButton {
  readonly agrees: boolean;
  readonly label: string;
}

/** The answers that are open in a state; none once something was passed on. */
export function decisionButtons(state: ReferralState): readonly DecisionButton[] {
  switch (state) {
    case 'asked':
      return [
        { agrees: true, label: '伝えてよい' },
        { agrees: false, label: '伝えないで' },
      ];
    case 'agreed':
      return [{ agrees: false, label: 'やっぱり、伝えないで' }];
    case 'refused':
      return [{ agrees: true, label: 'やっぱり、伝えてよい' }];
    case 'passed':
      return [];
  }
}
