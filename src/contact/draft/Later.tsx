import type { KeepDraftProps } from './KeepDraft.tsx';
import { PARTS_MISSING } from '../sending/failure.ts';

interface LaterProps extends KeepDraftProps {
  /** On screens on which nothing is written it stays in the page, out of sight. */
  readonly shown: boolean;
}

/** The quiet offer to go on another day. What it needs is fetched when it is opened. */
export function Later({ shown, ...props }: LaterProps) {
  const { kept, parts, missing, fetch } = props.draft;
  return (
    <details
      className="contact-later"
      hidden={!shown}
      onToggle={(event) => {
        if (event.currentTarget.open) fetch();
      }}
    >
      <summary>{kept === null ? 'あとで続きを書きたいとき' : '下書きを残しています'}</summary>
      {parts === null ? (
        <p role="status">
          {missing ? `${PARTS_MISSING.message}${PARTS_MISSING.remedy}` : '用意しています。'}
        </p>
      ) : (
        <parts.KeepDraft {...props} />
      )}
    </details>
  );
}
