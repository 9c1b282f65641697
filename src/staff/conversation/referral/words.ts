import type { Referral, ReferralState, ReferralWord } from '../../../sealed/referral.ts';
import { referralState } from '../../../sealed/referral.ts';
import { dayInJapan, dayInWords } from '../../words/days.ts';

/** How a referral stands, as staff read it. */
const STATE_WORDS: Readonly<Record<ReferralState, string>> = {
  asked: '返事を待っています。まだ何も伝えられません',
  agreed: '「伝えてよい」と答えています',
  refused: '「伝えないで」と答えています。伝えないでください',
  passed: '伝えたことを、知らせました',
};

const day = (at: string): string => dayInWords(dayInJapan(new Date(at)));

/** 11月21日（土）：「伝えてよい」と答えています. A word of the person after the passing on is told too. */
export function stateInWords(referral: Referral): string {
  const { proposedAt, decision, passedAt } = referral;
  const at = passedAt ?? decision?.at ?? proposedAt;
  const against = passedAt !== null && decision?.agrees === false;
  return `${day(at)}：${STATE_WORDS[referralState(referral)]}${
    against ? '。いまは「伝えないで」と答えています' : ''
  }`;
}

/** What one message says about a referral, in one sentence; a proposal is shown, not told. */
export function wordInWords(word: ReferralWord, referrals: readonly Referral[]): string | null {
  if (word.kind === 'proposed') return null;
  const name = referrals.find(({ fileHash }) => fileHash === word.about)?.proposal.entry.name;
  const where = name === undefined ? '前にたずねた紹介' : `「${name}」への紹介`;
  if (word.kind === 'passed') return `${where}：伝えたことを知らせました`;
  return `${where}：${word.agrees ? '「伝えてよい」' : '「伝えないで」'}と答えました`;
}
