import type { ProblemCode } from '../../sealed/envelope.ts';

/** What is wrong with a conversation, for somebody who has never heard of encryption. */
export const PROBLEM_WORDS: Readonly<Record<ProblemCode, string>> = {
  unreadable:
    '開けない文があります。途中でこわれたのかもしれません。「新しく読みこむ」をお試しください。',
  foreign: 'このやりとりのものではない文が混ざっていました。表示していません。',
  replayed: '同じ文が二度届いていました。一度だけ表示しています。',
  hole: 'あいだの文が抜けているか、順番が入れかわっているようです。読めていない文があるかもしれません。',
  'altered-opening':
    '最初の文が、あなたの書いたものだと確かめられません。ここには何も書かないでください。',
};

/** Each kind of problem once, in the order of first appearance. */
export function problemSentences(codes: readonly ProblemCode[]): readonly string[] {
  return [...new Set(codes)].map((code) => PROBLEM_WORDS[code]);
}
