import type { Answers } from '../../sealed/message.ts';

/**
 * The words behind each choice of the form: question key → choice id → words. Given by the page
 * from the vocabulary, since another city may offer other choices.
 */
export type ChoiceLabels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The questions of the form in a few words, in the order in which they are asked. */
const QUESTIONS: Readonly<Record<string, string>> = {
  forWhom: 'だれのこと',
  needs: '気になっていること',
  area: '住んでいるところ',
  wishes: 'のぞんでいること',
  replyBy: '返事の受け取り方',
  rhythm: '返事のペース',
  nickname: '呼ばれたい名前',
  context: 'どこから書いたか',
};

export type ReadableAnswer = Readonly<{ key: string; question: string; values: readonly string[] }>;

const rank = (key: string): number => {
  const keys = Object.keys(QUESTIONS);
  return keys.includes(key) ? keys.indexOf(key) : keys.length;
};

/**
 * The answers as question and words, known questions first. An unknown question or choice is shown
 * as it was written: an older page may have asked something this version does not know.
 */
export function readableAnswers(
  answers: Answers | undefined,
  labels: ChoiceLabels,
): readonly ReadableAnswer[] {
  return Object.entries(answers ?? {})
    .map(([key, given]) => ({
      key,
      question: QUESTIONS[key] ?? key,
      values: (typeof given === 'string' ? [given] : given)
        .filter((value) => value.trim() !== '')
        .map((value) => labels[key]?.[value] ?? value),
    }))
    .filter(({ values }) => values.length > 0)
    .sort((a, b) => rank(a.key) - rank(b.key));
}
