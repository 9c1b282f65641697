/** One question of the 相談メモ. Every one may stay empty. */
export type MemoQuestion = {
  readonly heading: string;
  readonly hint: string;
  /** Answers to tick; `hint` and writing stay possible. */
  readonly choices?: readonly string[];
  /** Lines to write on, on paper; a line on the screen holds {@link PER_LINE} characters. */
  readonly lines: number;
};

/** Characters for each line, so that the whole sheet stays one page. */
export const PER_LINE = 50;

/** What people get asked at a first visit. */
export const MEMO_QUESTIONS: readonly MemoQuestion[] = [
  { heading: '呼ばれたい名前', hint: 'ニックネームでかまいません。', lines: 1 },
  {
    heading: 'だれのことで',
    hint: '支援や学校の立場から、なども。',
    choices: ['自分のこと', '家族のこと', '知り合いのこと'],
    lines: 1,
  },
  { heading: 'いま、いちばん気になっていること', hint: 'ひとことでも、箇条書きでも。', lines: 4 },
  { heading: 'いつごろから、どんなようすか', hint: 'わからなければ空けておきます。', lines: 3 },
  { heading: '少し楽なとき・好きなこと', hint: '時間、場所、食べもの、なんでも。', lines: 2 },
  {
    heading: 'つらくなること・してほしくないこと',
    hint: '書かずに、選ぶだけでもかまいません。',
    choices: ['電話', '急な訪問', '家族に伝わること', '大きな声', '人の多いところ'],
    lines: 2,
  },
  { heading: 'これまでに相談したところ', hint: '名前を思い出せる分だけ。', lines: 2 },
  {
    heading: '連絡してよい方法と時間',
    hint: '「昼すぎなら」なども。',
    choices: ['手紙', 'メール', '文字のやりとり', '電話', 'こちらから行くまで待つ'],
    lines: 1,
  },
  { heading: '聞いてみたいこと', hint: '「手帳がないと使えませんか」など。', lines: 3 },
];
