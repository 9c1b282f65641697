import { useEffect, useId, useRef, useState } from 'react';
import type { ParsedPhrase } from '../../sealed/phrase.ts';
import type { Plan } from '../model/form-state.ts';
import { inDigits, readPhrase } from '../model/read-phrase.ts';
import { PhraseInput } from '../parts/PhraseInput.tsx';
import { PhraseTrouble } from '../parts/PhraseTrouble.tsx';
import type { PhraseToBe } from '../sending/first-message.ts';
import type { LoadServices } from '../sending/load.ts';
import type { Services } from '../sending/services.ts';
import type { DraftContent } from './content.ts';
import { BROKEN, EXPIRED, NOT_KEPT, NOT_OPENED, untilWords } from './draft-words.ts';
import { openDraftWith } from './open.ts';
import { findDraft, takeAway } from './shelf.ts';
import type { Draft } from './useDraft.ts';

export interface FoundDraftProps {
  readonly draft: Draft;
  readonly plan: Plan;
  readonly services: Services | null;
  readonly load: LoadServices;
  readonly onOpened: (phrase: PhraseToBe, content: DraftContent) => void;
}

type Trouble = Extract<ParsedPhrase, { ok: false }>;

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
        <AskForPhrase
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
            消す<span className="contact-unseen">：下書き</span>
          </button>
        </div>
      )}
    </section>
  );
}

interface AskForPhraseProps extends Omit<FoundDraftProps, 'draft'> {
  readonly file: string;
  readonly onCancel: () => void;
}

function AskForPhrase({ file, plan, services, load, onOpened, onCancel }: AskForPhraseProps) {
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [opening, setOpening] = useState(false);
  const busy = useRef(false);
  const left = useRef(false);
  const troubleId = useId();
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);

  const write = (text: string): void => {
    setTyped(text);
    setTrouble(null);
    setTold(null);
  };
  const open = async (): Promise<void> => {
    const ready = await load().catch(() => null);
    const parsed = ready && (await readPhrase(ready, typed).catch(() => null));
    if (ready === null || parsed === null) {
      setTold(NOT_KEPT.parts);
      return;
    }
    if (!parsed.ok) {
      setTrouble(parsed);
      return;
    }
    setOpening(true);
    const opened = await openDraftWith(ready, parsed.phrase, file, plan);
    // After 「すぐ閉じる」 this box is gone; what opens late must not appear.
    if (left.current) return;
    setOpening(false);
    if (opened === null) setTold(NOT_OPENED);
    else onOpened(opened.phrase, opened.content);
  };
  const press = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    await open();
    busy.current = false;
  };

  return (
    <form
      method="dialog"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <PhraseInput
        typed={typed}
        services={services}
        invalid={trouble !== null}
        describedBy={troubleId}
        onTyped={write}
      />
      <PhraseTrouble
        id={troubleId}
        trouble={trouble}
        unit={inDigits(typed) ? '数字' : 'ことば'}
        onPick={(words) => {
          write(words.join('　'));
        }}
      />
      <p className="error" role="alert">
        {told}
      </p>
      <p role="status">{opening ? '開いています。数秒かかることがあります。' : null}</p>
      <div className="row">
        <button className="button">下書きを開く</button>
        <button className="contact-link" type="button" onClick={onCancel}>
          やめる
        </button>
      </div>
    </form>
  );
}
