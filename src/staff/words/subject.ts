import { readEntryReference } from '../../sealed/entry-reference.ts';
import type { MessageContent } from '../../sealed/message.ts';
import type { ChoiceLabels } from './answers.ts';
import { readableAnswers } from './answers.ts';

/** What one row of the inbox shows of the first message. */
export type Subject = Readonly<{
  line: string;
  forWhom: string | null;
  /** 「案内のまちがい」: about the directory, not about a person. */
  mistake: boolean;
}>;

const LENGTH = 40;
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * The first ~40 characters on one line, and for whom it was written. A report without words shows
 * the name of its entry.
 */
export function subjectOf(content: MessageContent, labels: ChoiceLabels): Subject {
  const mistake = content.answers?.['about'] === 'mistake';
  const named = mistake ? readEntryReference(content.answers['entry'])?.name : undefined;
  const said = content.text.trim() === '' ? (named ?? '') : content.text;
  const oneLine = said.replace(/\s+/g, ' ').trim();
  const letters = [...graphemes.segment(oneLine)].map(({ segment }) => segment);
  const line =
    letters.length > LENGTH ? `${letters.slice(0, LENGTH).join('').trimEnd()}…` : letters.join('');
  const readable = readableAnswers(content.answers, labels);
  const forWhom =
    readable.find(({ key }) => key === 'forWhom') ??
    (mistake ? undefined : readable.find(({ key }) => key === 'about'));
  return { line, forWhom: forWhom?.values.join('・') ?? null, mistake };
}
