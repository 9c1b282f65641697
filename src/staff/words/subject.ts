import { readEntryReference } from '../../sealed/entry-reference.ts';
import type { MessageContent } from '../../sealed/message.ts';
import type { ChoiceLabels, ReadableAnswer } from './answers.ts';
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
 * The first ~40 characters on one line, and for whom it was written. A letter without words shows
 * what was chosen: a report the name of its entry, the others what they are about.
 */
export function subjectOf(content: MessageContent, labels: ChoiceLabels): Subject {
  const mistake = content.answers?.['about'] === 'mistake';
  const readable = readableAnswers(content.answers, labels);
  const said = content.text.trim() === '' ? withoutWords(content, readable) : content.text;
  const oneLine = said.replace(/\s+/g, ' ').trim();
  const letters = [...graphemes.segment(oneLine)].map(({ segment }) => segment);
  const line =
    letters.length > LENGTH ? `${letters.slice(0, LENGTH).join('').trimEnd()}…` : letters.join('');
  const forWhom =
    readable.find(({ key }) => key === 'forWhom') ??
    (mistake ? undefined : readable.find(({ key }) => key === 'about'));
  return { line, forWhom: forWhom?.values.join('・') ?? null, mistake };
}

function withoutWords({ answers }: MessageContent, readable: readonly ReadableAnswer[]): string {
  if (answers?.['about'] === 'mistake') return readEntryReference(answers['entry'])?.name ?? '';
  const chosen = ['needs', 'offers', 'entry', 'searched'].flatMap(
    (key) => readable.find((answer) => answer.key === key)?.values ?? [],
  );
  return chosen.length === 0 ? '' : `（文章なし）${chosen.join('・')}`;
}
