import { useId, useState } from 'react';
import type { ParsedPhrase } from '../../sealed/phrase.ts';
import { PhraseInput } from '../parts/PhraseInput.tsx';
import { PhraseTrouble } from '../parts/PhraseTrouble.tsx';
import { Screen } from '../parts/Screen.tsx';
import { inDigits, readPhrase } from '../model/read-phrase.ts';
import type { LoadServices } from '../sending/load.ts';
import type { Services } from '../sending/services.ts';

interface TypeBackProps {
  readonly words: readonly string[];
  readonly services: Services | null;
  readonly load: LoadServices;
  readonly onMatch: () => void;
  readonly onSeeAgain: () => void;
  readonly onSkip: () => void;
}

type Trouble = Extract<ParsedPhrase, { ok: false }>;

/** A whole phrase that is simply another one: rare, but then no word can be pointed at. */
const ANOTHER_PHRASE: Trouble = { ok: false, reason: 'checksum', wrongWords: [], suggestions: [] };

/** The phrase typed once from one's own copy, so that a slip shows now and not in a month. */
export function TypeBack({ words, services, load, onMatch, onSeeAgain, onSkip }: TypeBackProps) {
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [missing, setMissing] = useState(false);
  const troubleId = useId();

  const compare = async (text: string): Promise<void> => {
    const parsed = await load()
      .then((loaded) => readPhrase(loaded, text))
      .catch(() => null);
    setMissing(parsed === null);
    if (parsed === null) return;
    if (!parsed.ok) setTrouble(parsed);
    else if (parsed.phrase.words.join() === words.join()) onMatch();
    else setTrouble(ANOTHER_PHRASE);
  };

  return (
    <Screen
      heading="控えを見ながら、一度だけ"
      lead="書きうつした合言葉で、もう一度開けるかをたしかめます。まちがえても、何もなくなりません。"
      takeFocus
    >
      <form
        method="dialog"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void compare(typed);
        }}
      >
        <PhraseInput
          typed={typed}
          services={services}
          invalid={trouble !== null}
          describedBy={troubleId}
          onTyped={(text) => {
            setTyped(text);
            setTrouble(null);
          }}
        />
        <PhraseTrouble
          id={troubleId}
          trouble={trouble}
          unit={inDigits(typed) ? '数字' : 'ことば'}
          onPick={(picked) => {
            setTyped(picked.join('　'));
            setTrouble(null);
          }}
        />
        <p role="status">
          {missing
            ? 'たしかめるための部品を、まだ読みこめていません。電波のよいところで、もう一度押してください。'
            : null}
        </p>
        <div className="row">
          <button className="button">たしかめる</button>
          <button className="button quiet" type="button" onClick={onSeeAgain}>
            合言葉をもう一度見る
          </button>
        </div>
        <p className="contact-skip">
          <button className="contact-link" type="button" onClick={onSkip}>
            たしかめずに進む
          </button>
          <span className="support">
            進んでもかまいません。ただ、控えにまちがいがあると、返事を読めなくなります。
          </span>
        </p>
      </form>
    </Screen>
  );
}
