import type { Plan } from '../model/form-state.ts';
import { PhraseForm } from '../parts/PhraseForm.tsx';
import type { PhraseToBe } from '../sending/first-message.ts';
import type { LoadServices } from '../sending/load.ts';
import type { Services } from '../sending/services.ts';
import type { DraftContent } from './content.ts';
import { NOT_KEPT, NOT_OPENED } from './draft-words.ts';
import { openDraftWith } from './open.ts';

export interface OpenDraftProps {
  /** The sealed draft, standard base64. */
  readonly file: string;
  readonly plan: Plan;
  readonly services: Services | null;
  readonly load: LoadServices;
  readonly onOpened: (phrase: PhraseToBe, content: DraftContent) => void;
  readonly onCancel: () => void;
}

/** The box before a draft: only its own phrase opens it. */
export function OpenDraft({ file, plan, services, load, onOpened, onCancel }: OpenDraftProps) {
  return (
    <PhraseForm
      {...{ services, load }}
      missing={NOT_KEPT.parts}
      onPhrase={async (phrase, loaded) => {
        const opened = await openDraftWith(loaded, phrase, file, plan);
        if (opened === null) return { told: NOT_OPENED };
        return () => {
          onOpened(opened.phrase, opened.content);
        };
      }}
    >
      {(told, opening) => (
        <>
          <p className="error" role="alert">
            {told}
          </p>
          <p role="status">{opening}</p>
          <div className="row">
            <button className="button">下書きを開く</button>
            <button className="contact-link" type="button" onClick={onCancel}>
              やめる
            </button>
          </div>
        </>
      )}
    </PhraseForm>
  );
}
