import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Phrase, UnreadablePhrase } from '../../sealed/phrase.ts';
import { inDigits, readPhrase } from '../model/read-phrase.ts';
import type { LoadServices } from '../sending/load.ts';
import type { Services } from '../sending/services.ts';
import { PhraseInput } from './PhraseInput.tsx';
import { PhraseTrouble } from './PhraseTrouble.tsx';

/** What is shown after a press that led nowhere: a fault in the phrase, or what the page tells. */
interface Shown<Told> {
  readonly trouble?: UnreadablePhrase;
  readonly told?: Told;
}

/** What became of a phrase: something to show, or the way on. */
type PhraseOutcome<Told> = Shown<Told> | (() => void);

interface PhraseFormProps<Told> {
  readonly services: Services | null;
  readonly load: LoadServices;
  /** Told when the parts that read a phrase could not be fetched. */
  readonly missing: Told;
  /** Called with a phrase that can be read, never twice at once. Never throws. */
  readonly onPhrase: (
    phrase: Phrase,
    services: Services,
  ) => PhraseOutcome<Told> | Promise<PhraseOutcome<Told>>;
  /** What stands under the box. `opening`: said while the phrase is at work, else null. */
  readonly children: (told: Told | null, opening: string | null) => ReactNode;
}

/** One box for a phrase, wherever one is asked for. Whatever is wrong, what was typed stays. */
export function PhraseForm<Told>({ services, load, ...props }: PhraseFormProps<Told>) {
  const { missing, onPhrase, children } = props;
  const [typed, setTyped] = useState('');
  const [{ trouble = null, told = null }, setShown] = useState<Shown<Told>>({});
  const [opening, setOpening] = useState(false);
  const busy = useRef(false);
  // After 「すぐ閉じる」 this box is gone; what is found late must not move or show anything.
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
    setShown({});
  };
  const outcome = async (): Promise<PhraseOutcome<Told>> => {
    const loaded = await load().catch(() => null);
    const parsed = loaded && (await readPhrase(loaded, typed).catch(() => null));
    if (loaded === null || parsed === null) return { told: missing };
    if (!parsed.ok) return { trouble: parsed };
    setOpening(true);
    return onPhrase(parsed.phrase, loaded);
  };
  const submit = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const found = await outcome();
    busy.current = false;
    setOpening(false);
    if (gone.current) return;
    if (typeof found === 'function') found();
    else setShown(found);
  };

  return (
    <form
      method="dialog"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PhraseInput
        {...{ typed, services }}
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
      {children(told, opening ? '開いています。数秒かかることがあります。' : null)}
    </form>
  );
}
