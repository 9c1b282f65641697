/** One thing that can be chosen: `id` travels in the sealed message, `label` is what people read. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** One more short sentence under the label, where the label alone could be misread. */
  readonly hint?: string;
}

export const FOR_WHOM: readonly Choice[] = [
  { id: 'self', label: '自分のこと' },
  { id: 'family', label: '家族のこと' },
  { id: 'acquaintance', label: '友人や知り合いのこと' },
  { id: 'supporter', label: '支援や学校などの立場から' },
];

/** The need that is always offered beside those of the vocabulary. */
export const NOT_SURE: Choice = { id: 'not-sure', label: 'うまく言えない・わからない' };

/** The place that is always offered beside the municipalities of the region. */
export const ELSEWHERE: Choice = { id: 'elsewhere', label: 'このほかの市や町' };

export const WISHES: readonly Choice[] = [
  { id: 'no-phone', label: '電話が苦手' },
  { id: 'keep-from-family', label: '家族に知られたくない' },
  { id: 'no-visit', label: '家には来ないでほしい' },
  { id: 'slowly', label: 'ゆっくりやりとりしたい' },
  { id: 'few-questions', label: 'あまり質問されたくない' },
  { id: 'just-listen', label: '助言より、まず聞いてほしい' },
  { id: 'easy-words', label: 'やさしいことばで返事がほしい' },
];

export const REPLY_BY: readonly Choice[] = [
  {
    id: 'phrase',
    label: '合言葉で、ここに戻って読む',
    hint: '送ったあとに、八つのことばをお渡しします。電話もメールも使いません。',
  },
  {
    id: 'mail',
    label: 'メールで',
    hint: 'メールアドレスを書いてもらいます。相談員だけが読めます。',
  },
  {
    id: 'phone',
    label: '電話で',
    hint: 'かけてよいときや、名乗り方を選べます。',
  },
  {
    id: 'none',
    label: '返事はいらない',
    hint: '読むだけにしてほしいとき。あとで気が変わっても、合言葉で戻れます。',
  },
];

export const RHYTHM: readonly Choice[] = [
  { id: 'i-return', label: '自分のときに、私が戻ります' },
  { id: 'no-contact', label: '返事は一度でよく、そのあとの連絡はいらない' },
  {
    id: 'once-1-month',
    label: '1か月後に、一度だけ様子を聞いてほしい',
    hint: '聞くのは一度だけです。答えなくてもかまいません。',
  },
  { id: 'once-3-months', label: '3か月後に、一度だけ' },
  { id: 'once-6-months', label: '6か月後に、一度だけ' },
];

/** When a call is safe. */
export const CALL_TIMES: readonly Choice[] = [
  { id: 'morning', label: '午前' },
  { id: 'afternoon', label: '昼すぎ' },
  { id: 'evening', label: '夕方' },
];

/** What may be said when somebody else answers the phone. */
export const CALL_NAME: readonly Choice[] = [
  { id: 'unnamed', label: '相談のことも、相談室の名前も言わない' },
  { id: 'hang-up', label: '何も言わずに切ってほしい' },
  { id: 'office', label: '相談室の名前を言ってよい' },
];

export const VOICEMAIL: readonly Choice[] = [
  { id: 'no', label: '残さないでほしい' },
  { id: 'name-only', label: '名字と「またかけます」だけなら、残してよい' },
  { id: 'yes', label: '残してよい' },
];

/** What may be wrong with an entry. */
export const MISTAKES: readonly Choice[] = [
  { id: 'phone', label: '電話番号や連絡先' },
  { id: 'place-time', label: '場所や時間' },
  { id: 'ended', label: 'もうやっていない' },
  { id: 'words', label: 'ことばやふりがな' },
  { id: 'other', label: 'そのほか' },
];

/** Whether the person a supporter writes about knows and agrees. */
export const CONSENT: readonly Choice[] = [
  { id: 'agrees', label: '知っていて、よいと言っている' },
  { id: 'hesitates', label: '知っているが、迷っている' },
  { id: 'unaware', label: 'まだ知らせていない' },
  { id: 'general', label: 'どなたかのことではない（進め方を聞きたい）' },
];

/** Why an employer writes. */
export const OFFERS: readonly Choice[] = [
  { id: 'interested', label: '受け入れを考えている' },
  { id: 'listen', label: 'まず話を聞いてみたい' },
  { id: 'trouble', label: '受け入れていて、困っていることがある' },
  { id: 'entry', label: '載せている内容を変えたい・やめたい' },
];

/** The one choice of a report about hearing back. */
export const ANSWER_WANTED: Choice = {
  id: 'phrase',
  label: '返事がほしい',
  hint: '選ばなければ、返事はしません。選ぶと、送ったあとに、返事を読むための八つのことばをお渡しします。',
};

/** The label of a choice, or the id itself when the list no longer knows it. */
export function labelOf(choices: readonly Choice[], id: string): string {
  return choices.find((choice) => choice.id === id)?.label ?? id;
}
