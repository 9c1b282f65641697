import type { EntryReference } from '../../sealed/entry-reference.ts';
import { Choices } from '../parts/Choices.tsx';
import type { LinkedEntry } from '../parts/useLinkedEntry.ts';

interface TellEntryProps {
  readonly linked: LinkedEntry;
  readonly told: boolean;
  readonly onTell: (entry: EntryReference | null) => void;
}

/** The page somebody came from is told only when they tick it; nothing is said otherwise. */
export function TellEntry({ linked, told, onTell }: TellEntryProps) {
  if (linked === null || linked === 'looking') return null;
  return (
    <Choices
      legend="見ていた案内（任意）"
      kind="checkbox"
      choices={[
        {
          id: 'told',
          label: `「${linked.name}」を見て書いています、と伝える`,
          hint: '選ばなければ、どの案内を見ていたかは伝わりません。',
        },
      ]}
      chosen={told ? ['told'] : []}
      onChoose={() => {
        onTell(told ? null : linked);
      }}
    />
  );
}
