import { useId } from 'react';
import { hasKanji, hasLatin, withWord, wordUnderWay } from '../model/kana.ts';
import type { Services } from '../sending/services.ts';

interface PhraseInputProps {
  readonly typed: string;
  /** Null until the word list is here; typing works without it. */
  readonly services: Services | null;
  readonly invalid: boolean;
  /** Id of the text that says what is wrong, when something is. */
  readonly describedBy: string;
  readonly onTyped: (typed: string) => void;
}

/** From this many kana on, whole words are offered. */
const ENOUGH_KANA = 2;

/** The label and support text belong to this field wherever a phrase is typed. */
export function PhraseInput({ typed, services, invalid, describedBy, onTyped }: PhraseInputProps) {
  const id = useId();
  const start = wordUnderWay(typed);
  const offered =
    services !== null && start.length >= ENOUGH_KANA
      ? services.completeWord(start).filter((word) => word !== start)
      : [];
  return (
    <div className="contact-field">
      <label htmlFor={id}>合言葉</label>
      <p className="support" id={`${id}-support`}>
        ひらがなでもカタカナでも、各ことばの最初の三文字だけでも。かなを打てないときは、四けたの数字八つで開けます。
      </p>
      <textarea
        id={id}
        className="contact-phrase-input"
        rows={3}
        value={typed}
        lang="ja"
        inputMode="text"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={invalid}
        aria-describedby={`${id}-support ${describedBy}`}
        onChange={(event) => {
          onTyped(event.currentTarget.value);
        }}
      />
      <p className="contact-advice" role="status">
        {hasKanji(typed) ? '変換せず、ひらがなのままで大丈夫です。' : null}
        {!hasKanji(typed) && hasLatin(typed)
          ? 'ひらがなか、カタカナか、数字で書いてください。'
          : null}
      </p>
      {offered.length === 0 ? null : (
        <ul className="contact-offers" aria-label="このことばでしょうか">
          {offered.map((word) => (
            <li key={word}>
              <button
                type="button"
                onClick={() => {
                  onTyped(withWord(typed, word));
                  document.getElementById(id)?.focus();
                }}
              >
                {word}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
