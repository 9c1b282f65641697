import { ANSWER_WANTED, MISTAKES } from '../choices.ts';
import type { Answers } from '../model/answers.ts';
import { toggled } from '../model/answers.ts';
import { Choices } from '../parts/Choices.tsx';
import type { LinkedEntry } from '../parts/useLinkedEntry.ts';
import { ReportedEntry } from './ReportedEntry.tsx';
import { Words } from './Words.tsx';

interface MistakeProps {
  readonly answers: Answers;
  readonly linked: LinkedEntry;
  readonly onAnswer: (answers: Partial<Answers>) => void;
}

/** The whole report on one screen: which entry, what is wrong, in words, and whether to hear back. */
export function Mistake({ answers, linked, onAnswer }: MistakeProps) {
  return (
    <>
      <ReportedEntry entry={answers.entry} {...{ linked, onAnswer }} />
      <Choices
        legend="どこがちがいますか。いくつでも（任意）"
        kind="checkbox"
        choices={MISTAKES}
        chosen={answers.wrong}
        onChoose={(id) => {
          onAnswer({ wrong: toggled(answers.wrong, id) });
        }}
      />
      <Words
        label={answers.entry === null ? 'どの案内の、どこがちがうか（任意）' : 'くわしく（任意）'}
        text={answers.words}
        rows={4}
        onText={(words) => {
          onAnswer({ words });
        }}
      />
      <Choices
        legend="返事（任意）"
        kind="checkbox"
        choices={[ANSWER_WANTED]}
        chosen={answers.replyBy === 'phrase' ? [ANSWER_WANTED.id] : []}
        onChoose={() => {
          onAnswer({ replyBy: answers.replyBy === 'phrase' ? 'none' : 'phrase' });
        }}
      />
    </>
  );
}
