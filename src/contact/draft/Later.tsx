import { useRef, useState } from 'react';
import type { KeepDraftProps } from './KeepDraft.tsx';
import { PARTS_MISSING } from '../sending/failure.ts';

interface LaterProps extends Omit<KeepDraftProps, 'onCopied'> {
  /** On screens on which nothing is written it stays in the page, out of sight. */
  readonly shown: boolean;
}

/** The quiet offer to go on another day. What it needs is fetched when it is opened. */
export function Later({ shown, ...props }: LaterProps) {
  const { kept, parts, missing, fetch } = props.draft;
  const [open, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  return (
    <details
      className="contact-later"
      hidden={!shown}
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) fetch();
      }}
    >
      <summary ref={summary}>
        {kept === null ? 'あとで続きを書きたいとき' : '下書きを残しています'}
      </summary>
      {parts === null ? (
        <p role="status">
          {missing ? `${PARTS_MISSING.message}${PARTS_MISSING.remedy}` : '用意しています。'}
        </p>
      ) : (
        <parts.KeepDraft
          {...props}
          onCopied={() => {
            setOpen(false);
            summary.current?.focus();
          }}
        />
      )}
    </details>
  );
}
