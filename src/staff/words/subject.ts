import type { MessageContent } from '../../sealed/message.ts';
import type { ChoiceLabels } from './answers.ts';
import { readableAnswers } from './answers.ts';

/** What one row of the inbox shows of the first message. */
export type Subject = Readonly<{ line: string; forWhom: string | null }>;

const LENGTH = 40;
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** The first ~40 characters on one line, and for whom it was written. */
export function subjectOf(content: MessageContent, labels: ChoiceLabels): Subject {
  const oneLine = content.text.replace(/\s+/g, ' ').trim();
  const letters = [...graphemes.segment(oneLine)].map(({ segment }) => segment);
  const line =
    letters.length > LENGTH ? `${letters.slice(0, LENGTH).join('').trimEnd()}…` : letters.join('');
  const forWhom = readableAnswers(content.answers, labels).find(({ key }) => key === 'forWhom');
  return { line, forWhom: forWhom?.values.join('・') ?? null };
}
