import type { ProblemCode } from '../../sealed/envelope.ts';

/** One thing that is wrong with a conversation, for somebody who has never heard of encryption. */
export interface ProblemWords {
  readonly happened: string;
  /** What to do now. */
  readonly next: string;
  /** True when the operator should hear of it: then the telephone number stands beside it. */
  readonly tell: boolean;
}

export const PROBLEM_WORDS: Readonly<Record<ProblemCode, ProblemWords>> = {
  unreadable: {
    happened:
      '開けない文があります。途中でこわれたか、ほかの人が書きかえようとしたのかもしれません。',
    next: '「新しく読みこむ」を押してみてください。開けた文は、下にそのまま出ています。',
    tell: true,
  },
  foreign: {
    happened: 'このやりとりのものではない文が混ざっていました。表示していません。',
    next: '下に出ている文は、確かめられたものだけです。そのまま読んで大丈夫です。',
    tell: true,
  },
  replayed: {
    happened: '同じ文が二度届いていました。一度だけ表示しています。',
    next: '何もしなくて大丈夫です。',
    tell: false,
  },
  hole: {
    happened:
      'あいだの文が抜けているか、順番が入れかわっているようです。読めていない文があるかもしれません。',
    next: '少し待ってから「新しく読みこむ」を押してみてください。話がつながらないときは、書き足してたずねてください。',
    tell: true,
  },
  'altered-opening': {
    happened: '最初の文が、あなたの書いたものだと確かめられません。',
    next: 'ここには何も書かないでください。別の端末でも同じなら、新しく書きはじめてください。',
    tell: true,
  },
};

/** Each kind of problem once, in the order of first appearance. */
export function problemsInWords(codes: readonly ProblemCode[]): readonly ProblemWords[] {
  return [...new Set(codes)].map((code) => PROBLEM_WORDS[code]);
}
