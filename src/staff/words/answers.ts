import type { EntryReference } from '../../sealed/entry-reference.ts';
import { readEntryReference } from '../../sealed/entry-reference.ts';
import type { Answers } from '../../sealed/message.ts';

/**
 * The words behind each choice of the form: question key → choice id → words. Given by the page
 * from the vocabulary, since another city may offer other choices.
 */
export type ChoiceLabels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The questions of the form in a few words, in the order in which they are asked. */
const QUESTIONS = new Map([
  ['about', '何のこと'],
  ['entry', '案内'],
  ['searched', 'さがしていたことば'],
  ['wrong', 'ちがうところ'],
  ['consent', '本人が知っているか'],
  ['offers', 'どんなことで'],
  ['forWhom', 'だれのこと'],
  ['needs', '気になっていること'],
  ['area', '住んでいるところ'],
  ['wishes', 'のぞんでいること'],
  ['replyBy', '返事の受け取り方'],
  ['mail', 'メールアドレス'],
  ['phone', '電話番号'],
  ['callTimes', 'かけてもよいとき'],
  ['callNote', '電話について'],
  ['callName', 'ほかの人が出たとき'],
  ['voicemail', '留守番電話'],
  ['rhythm', '返事のペース'],
  ['nickname', '呼ばれたい名前'],
]);
const ORDER = [...QUESTIONS.keys()];

export type ReadableAnswer = Readonly<{
  key: string;
  question: string;
  values: readonly string[];
  /** The entry of our own directory that this answer names. */
  entry?: EntryReference;
}>;

const rank = (key: string): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);

/** Keys and ids come from outside: `constructor` must find nothing, not a part of the language. */
const own = <T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * The answers as question and words, known questions first. An unknown question or choice is shown
 * as it was written: an older page may have asked something this version does not know.
 */
export function readableAnswers(
  answers: Answers | undefined,
  labels: ChoiceLabels,
): readonly ReadableAnswer[] {
  return Object.entries(answers ?? {})
    .map(([key, given]): ReadableAnswer => {
      const question = QUESTIONS.get(key) ?? key;
      const entry = key === 'entry' ? readEntryReference(given) : null;
      if (entry !== null) return { key, question, values: [entry.name], entry };
      return {
        key,
        question,
        values: (typeof given === 'string' ? [given] : given)
          .filter((value) => value.trim() !== '')
          .map((value) => own(own(labels, key), value) ?? value),
      };
    })
    .filter(({ values }) => values.length > 0)
    .sort((a, b) => rank(a.key) - rank(b.key));
}
