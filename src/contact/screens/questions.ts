import type { Step } from '../model/steps.ts';

/** The question as it stands on its screen, and under which name it appears when checking. */
export interface QuestionText {
  readonly heading: string;
  readonly lead: string;
  readonly short: string;
}

export const QUESTIONS: Readonly<Record<Step, QuestionText>> = {
  forWhom: {
    heading: 'どなたのことを書きますか',
    lead: '名前は聞きません。',
    short: 'どなたのこと',
  },
  consent: {
    heading: 'ご本人は、この相談を知っていますか',
    lead: '知らせていなくても書けます。そのときは、どなたかわかることは書かないでください。',
    short: 'ご本人のご意向',
  },
  offers: {
    heading: 'どんなことで、お書きになりますか',
    lead: 'いくつでも。会社の名前は、書かなくても始められます。',
    short: 'どんなことで',
  },
  needs: {
    heading: 'いま、気になることは',
    lead: 'いくつでも。ぴったりでなくてかまいません。',
    short: '気になること',
  },
  words: {
    heading: 'よければ、ことばで',
    lead: '一行でも、途中でも、まとまっていなくても大丈夫です。名前や住所は書かなくてかまいません。',
    short: '書いたもの',
  },
  where: {
    heading: 'お住まいのところ',
    lead: '近くの場所を案内するためだけに使います。番地は聞きません。',
    short: 'お住まい',
  },
  wishes: {
    heading: '気をつけてほしいこと',
    lead: 'いくつでも。返事を書くときに、先に読みます。',
    short: '気をつけてほしいこと',
  },
  hearBack: {
    heading: '返事の受けとりかた',
    lead: '選ばないかぎり、こちらから電話やメールが届くことはありません。',
    short: '返事',
  },
  mistake: {
    heading: '案内のまちがいを知らせる',
    lead: '選ぶだけでも、ひとことでもかまいません。名前は聞きません。',
    short: '案内のまちがい',
  },
};
