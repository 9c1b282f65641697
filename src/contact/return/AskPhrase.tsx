import { useEffect, useId, useRef, useState } from 'react';
import type { ParsedPhrase } from '../../sealed/phrase.ts';
import { inDigits, readPhrase } from '../model/read-phrase.ts';
import { PhraseInput } from '../parts/PhraseInput.tsx';
import { PhraseTrouble } from '../parts/PhraseTrouble.tsx';
import { Screen } from '../parts/Screen.tsx';
import type { Conversation } from '../sending/conversation.ts';
import type { Failure } from '../sending/failure.ts';
import { PARTS_MISSING } from '../sending/failure.ts';
import type { LoadServices } from '../sending/load.ts';
import type { Services } from '../sending/services.ts';
import { openByPhrase } from './open.ts';

interface AskPhraseProps {
  readonly services: Services | null;
  readonly load: LoadServices;
  readonly takeFocus: boolean;
  readonly contactHref: string;
  readonly onOpen: (conversation: Conversation, services: Services) => void;
}

/** One box for the phrase. A wrong phrase never costs what was typed. */
export function AskPhrase({ services, load, onOpen, ...props }: AskPhraseProps) {
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<Extract<ParsedPhrase, { ok: false }> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [opening, setOpening] = useState(false);
  const busy = useRef(false);
  // After 「すぐ閉じる」 this box is gone; an answer that comes late must not open anything.
  const gone = useRef(false);
  const troubleId = useId();
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const write = (text: string): void => {
    setTyped(text);
    setTrouble(null);
    setFailure(null);
  };
  const open = async (text: string): Promise<void> => {
    const read = await load()
      .then(async (loaded) => ({ loaded, parsed: await readPhrase(loaded, text) }))
      .catch(() => null);
    if (read === null) {
      setFailure(PARTS_MISSING);
      return;
    }
    const { loaded, parsed } = read;
    if (!parsed.ok) {
      setTrouble(parsed);
      return;
    }
    setOpening(true);
    const result = await openByPhrase(loaded, parsed.phrase);
    setOpening(false);
    if (gone.current) return;
    if (result.ok) onOpen(result.conversation, loaded);
    else setFailure(result.failure);
  };
  const submit = async (text: string): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    await open(text);
    busy.current = false;
  };

  return (
    <Screen
      heading="合言葉で返事を読む"
      lead="八つのことばを、番号の順に書いてください。"
      takeFocus={props.takeFocus}
    >
      <form
        method="dialog"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(typed);
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
        {failure === null ? null : (
          <div className="contact-problem" role="alert">
            <p>{failure.message}</p>
            <p>{failure.remedy}</p>
            <p className="small">書いたものは、そのまま残っています。</p>
          </div>
        )}
        <div className="row">
          <button className="button">開く</button>
          <p role="status">{opening ? '開いています。数秒かかることがあります。' : null}</p>
        </div>
      </form>
      <p className="support contact-lost">
        合言葉をなくしたときは、わたしたちにも開けません。
        <a href={props.contactHref}>新しく書きはじめる</a>ことは、いつでもできます。
      </p>
    </Screen>
  );
}
