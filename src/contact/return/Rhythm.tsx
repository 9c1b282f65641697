import { useState } from 'react';
import { newestAnswer } from '../../sealed/newest-answer.ts';
import { labelOf, RHYTHM } from '../choices.ts';
import { Choices } from '../parts/Choices.tsx';
import { ChoiceState } from './ChoiceState.tsx';
import type { OneMessageMeans } from './useOneMessage.ts';
import { useOneMessage } from './useOneMessage.ts';

/** Changing what happens after the answer: the same choices as in the form, sealed like any letter. */
export function Rhythm(means: OneMessageMeans) {
  const now = newestAnswer(means.conversation.opened.messages, 'rhythm')?.value ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const [same, setSame] = useState(false);
  const { sending, prepare, send } = useOneMessage(means);
  const wanted = chosen ?? now;

  const submit = async (): Promise<void> => {
    const unchanged = wanted === null || wanted === now;
    setSame(unchanged);
    if (unchanged) return;
    if (await send({ text: '', answers: { rhythm: wanted } })) setChosen(null);
  };

  return (
    <details className="contact-fold">
      <summary>
        そのあとの連絡を変える
        <span className="contact-hint">
          いま：{now === null ? 'まだ選んでいません' : labelOf(RHYTHM, now)}
        </span>
      </summary>
      <form
        method="dialog"
        autoComplete="off"
        onFocus={prepare}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Choices
          legend="そのあとのこと"
          kind="radio"
          choices={RHYTHM}
          chosen={wanted === null ? [] : [wanted]}
          onChoose={(id) => {
            setChosen(id);
            setSame(false);
          }}
        />
        <ChoiceState sending={sending} delivered="届きました。次からは、このとおりにします。" />
        <p role="status">{same ? 'いまと同じなので、何も送っていません。' : null}</p>
        <div className="row">
          <button className="button quiet" aria-disabled={sending.state === 'under-way'}>
            これに変える
          </button>
        </div>
      </form>
    </details>
  );
}
