import type { UnreadablePhrase } from '../../sealed/phrase.ts';
import { PhraseForm } from '../parts/PhraseForm.tsx';
import { Screen } from '../parts/Screen.tsx';
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

/** A whole phrase that is simply another one: rare, but then no word can be pointed at. */
const ANOTHER_PHRASE: UnreadablePhrase = {
  ok: false,
  reason: 'checksum',
  wrongWords: [],
  suggestions: [],
};

/** The phrase typed once from one's own copy, so that a slip shows now and not in a month. */
export function TypeBack({ words, services, load, onMatch, onSeeAgain, onSkip }: TypeBackProps) {
  return (
    <Screen
      heading="控えを見ながら、一度だけ"
      lead="書きうつした合言葉で、もう一度開けるかをたしかめます。まちがえても、何もなくなりません。"
      takeFocus
    >
      <PhraseForm
        {...{ services, load }}
        missing="たしかめるための部品を、まだ読みこめていません。電波のよいところで、もう一度押してください。"
        onPhrase={(phrase) =>
          phrase.words.join() === words.join() ? onMatch : { trouble: ANOTHER_PHRASE }
        }
      >
        {(missing) => (
          <>
            <p role="status">{missing}</p>
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
          </>
        )}
      </PhraseForm>
    </Screen>
  );
}
