import type { ProblemCode } from '../../sealed/envelope.ts';

/** What happened and what to do, in words for someone who has never heard of encryption. */
export type ProblemWords = Readonly<{
  title: string;
  advice: string;
  /** True when nobody has to do anything. */
  harmless?: true;
}>;

export const PROBLEM_WORDS: Readonly<Record<ProblemCode, ProblemWords>> = {
  unreadable: {
    title: '開けない文があります',
    advice:
      'この鍵では開けない文が届いています。こわれているか、前の鍵で送られたものかもしれません。鍵を預かる人に見てもらってください。',
  },
  foreign: {
    title: 'この方のものではない文が入っていました',
    advice:
      'ほかの人が書いた文がまぎれこんだ形です。表示していません。つづくときは、システムの担当に伝えてください。',
  },
  replayed: {
    title: '同じ文が二度届いていました',
    advice: '二度目のものは表示していません。内容は一つ目と同じなので、返事に影響はありません。',
    harmless: true,
  },
  hole: {
    title: '間の文が抜けています',
    advice:
      'あるはずの文が見つかりません。消されたか、まだ届いていない可能性があります。話がつながらないときは、そのことを返事でたずねてください。',
  },
  'altered-opening': {
    title: '最初に届いた文が変わっています',
    advice:
      '書いた方とは別の人の文に置きかえられたおそれがあります。返事を送らずに、システムの担当に伝えてください。',
  },
};

/** Each kind of problem once, with how often it was found, in the order of first appearance. */
export function countProblems(
  codes: readonly ProblemCode[],
): readonly (ProblemWords & { code: ProblemCode; times: number })[] {
  return [...new Set(codes)].map((code) => ({
    ...PROBLEM_WORDS[code],
    code,
    times: codes.filter((other) => other === code).length,
  }));
}
