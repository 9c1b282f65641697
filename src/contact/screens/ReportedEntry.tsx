import type { EntryReference } from '../../sealed/entry-reference.ts';
import type { Answers } from '../model/answers.ts';
import type { LinkedEntry } from '../parts/useLinkedEntry.ts';

interface ReportedEntryProps {
  readonly entry: EntryReference | null;
  readonly linked: LinkedEntry;
  readonly onAnswer: (answers: Partial<Answers>) => void;
}

/** Which entry a report is about. It can be taken off, and put back. */
export function ReportedEntry({ entry, linked, onAnswer }: ReportedEntryProps) {
  if (linked === 'looking') return <p role="status">どの案内のことか、たしかめています。</p>;
  if (linked === null) {
    return (
      <p className="contact-notice">
        どの案内のことかは、まだわかりません。下の欄に、案内の名前や場所を書いてください。
      </p>
    );
  }
  const attached = entry !== null;
  return (
    <p className="contact-notice contact-entry">
      <span>
        <span className="support">{attached ? 'この案内のこと' : '案内は、はずしています'}</span>
        {attached ? <b>{entry.name}</b> : null}
      </span>
      <button
        className="contact-link"
        type="button"
        onClick={() => {
          onAnswer({ entry: attached ? null : linked });
        }}
      >
        {attached ? 'はずす' : `「${linked.name}」をつける`}
      </button>
    </p>
  );
}
