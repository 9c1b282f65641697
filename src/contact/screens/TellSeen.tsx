import { Choices } from '../parts/Choices.tsx';
import type { Answers } from '../model/answers.ts';
import type { LinkedEntry } from '../parts/useLinkedEntry.ts';

interface TellSeenProps {
  /** The entry from whose page the form was opened. */
  readonly linked: LinkedEntry;
  /** The words that were searched before. */
  readonly searched: string | null;
  readonly answers: Pick<Answers, 'entry' | 'searched'>;
  readonly onAnswer: (answers: Partial<Answers>) => void;
}

/** Where somebody comes from is told only when they tick it; nothing is said otherwise. */
export function TellSeen({ linked, searched, answers, onAnswer }: TellSeenProps) {
  const entry = linked === 'looking' ? null : linked;
  const offered = [
    ...(entry === null
      ? []
      : [{ id: 'entry', label: `「${entry.name}」を見て書いています、と伝える` }]),
    ...(searched === null
      ? []
      : [{ id: 'searched', label: `「${searched}」とさがしたことも、伝える` }]),
  ];
  if (offered.length === 0) return null;
  return (
    <Choices
      legend="見ていたもの（任意）。選ばなければ、伝わりません。"
      kind="checkbox"
      choices={offered}
      chosen={[
        ...(answers.entry === null ? [] : ['entry']),
        ...(answers.searched === null ? [] : ['searched']),
      ]}
      onChoose={(id) => {
        if (id === 'entry') onAnswer({ entry: answers.entry === null ? entry : null });
        else onAnswer({ searched: answers.searched === null ? searched : null });
      }}
    />
  );
}
