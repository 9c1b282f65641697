import { useEffect, useRef, useState } from 'react';
import { BROKEN, EXPIRED, untilWords } from './draft-words.ts';
import type { OpenDraftProps } from './OpenDraft.tsx';
import { OpenDraft } from './OpenDraft.tsx';
import { findDraft, takeAway } from './shelf.ts';
import type { Draft } from './useDraft.ts';

interface FoundDraftProps extends Omit<OpenDraftProps, 'file' | 'onCancel'> {
  readonly draft: Draft;
}

/** Said on the first screen when a draft lies on this device. Nothing of what it says is shown. */
export function FoundDraft({ draft, ...props }: FoundDraftProps) {
  const { letter } = draft;
  const [found] = useState(() => findDraft(letter));
  const [asking, setAsking] = useState(false);
  const [removed, setRemoved] = useState(false);
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (removed) notice.current?.focus();
  }, [removed]);

  if (removed || found.state === 'expired' || found.state === 'none') {
    const words = found.state === 'expired' ? EXPIRED : '下書きを消しました。';
    return (
      <p className="contact-notice" role="status" tabIndex={-1} ref={notice}>
        {found.state === 'none' && !removed ? null : words}
      </p>
    );
  }
  return (
    <section className="contact-notice" aria-label="下書き">
      <p>{found.state === 'broken' ? BROKEN : 'この端末に下書きがあります。'}</p>
      {found.state === 'there' ? (
        <p className="support">{untilWords(found.until)}残ります。</p>
      ) : null}
      {found.state === 'there' && asking ? (
        <OpenDraft
          {...props}
          file={found.file}
          onCancel={() => {
            setAsking(false);
          }}
        />
      ) : (
        <div className="row">
          {found.state === 'there' ? (
            <button
              className="button quiet"
              type="button"
              onClick={() => {
                setAsking(true);
              }}
            >
              開く
            </button>
          ) : null}
          <button
            className="contact-link"
            type="button"
            onClick={() => {
              setRemoved(takeAway(letter));
            }}
          >
            消す<span className="visually-hidden">：下書き</span>
          </button>
        </div>
      )}
    </section>
  );
}
