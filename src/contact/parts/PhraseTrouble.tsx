import type { UnreadablePhrase } from '../../sealed/phrase.ts';
import { phraseAdvice } from '../model/phrase-advice.ts';

interface PhraseTroubleProps {
  readonly id: string;
  readonly trouble: UnreadablePhrase | null;
  /** What was typed: words, or digits. */
  readonly unit: 'ことば' | '数字';
  readonly onPick: (words: readonly string[]) => void;
}

/** Which word looks wrong, and whole repaired phrases to choose from. */
export function PhraseTrouble({ id, trouble, unit, onPick }: PhraseTroubleProps) {
  return (
    <div id={id} role="alert">
      {trouble === null ? null : (
        <div className="contact-problem">
          <p>{phraseAdvice(trouble, unit)}</p>
          <p className="small">書いたものは、そのまま残っています。</p>
          {trouble.suggestions.length === 0 ? null : (
            <ul className="contact-repairs" aria-label="もしかして">
              {trouble.suggestions.map((words) => (
                <li key={words.join('・')}>
                  <button
                    type="button"
                    onClick={() => {
                      onPick(words);
                    }}
                  >
                    {words.map((word, place) => (
                      <span key={place}>
                        {trouble.wrongWords.includes(place) ? <b>{word}</b> : word}
                        {place < words.length - 1 ? '・' : ''}
                      </span>
                    ))}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
