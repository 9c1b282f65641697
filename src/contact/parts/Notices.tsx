import type { ReactNode } from 'react';
import { useEffect } from 'react';
import type { DraftContent } from '../draft/content.ts';
import type { Draft } from '../draft/useDraft.ts';
import type { FormState } from '../model/form-state.ts';
import type { PhraseToBe } from '../sending/first-message.ts';
import { PARTS_MISSING } from '../sending/failure.ts';
import type { LoadServices } from '../sending/load.ts';
import type { Services } from '../sending/services.ts';
import { Demonstration } from './Demonstration.tsx';

interface NoticesProps {
  readonly state: FormState;
  readonly demonstration: boolean;
  readonly carried: string;
  readonly draft: Draft;
  readonly services: Services | null;
  readonly load: LoadServices;
  readonly onResume: (phrase: PhraseToBe, draft: DraftContent) => void;
}

/** What has to be said above a screen of the form. */
export function Notices({ state, demonstration, carried, draft, ...draftTools }: NoticesProps) {
  const { plan, screen, moved, delivery } = state;
  const first = screen === plan.steps[0] && draft.kept === null && carried === '';
  return (
    <>
      {demonstration ? <Demonstration /> : null}
      {carried === '' || moved ? null : (
        <p className="contact-notice">
          相談メモの文字を、ことばの欄にうつしました。まだ何も送っていません。送る前に、直したり消したりできます。
        </p>
      )}
      {first && draft.found ? <Found {...{ draft, plan }} {...draftTools} /> : null}
      {delivery.state === 'delivered' && screen === 'phrase' && draft.kept !== null ? (
        <p className="contact-notice">
          {delivery.words.join() === draft.kept.phrase.words.join()
            ? '合言葉は、下書きのときと同じです。'
            : '合言葉は、下書きのときとは別のものになりました。下の八つを控えてください。'}
          下書きは、この端末から消しました。
        </p>
      ) : null}
    </>
  );
}

function Found({
  draft,
  plan,
  services,
  load,
  onResume,
}: Pick<NoticesProps, 'draft' | 'services' | 'load' | 'onResume'> &
  Pick<FormState, 'plan'>): ReactNode {
  const { parts, missing, fetch } = draft;
  useEffect(fetch, [fetch]);
  if (parts === null) {
    return missing ? (
      <p className="contact-notice" role="status">
        この端末に下書きがあります。{PARTS_MISSING.message}
        <button className="contact-link" type="button" onClick={fetch}>
          もう一度
        </button>
      </p>
    ) : null;
  }
  return <parts.FoundDraft {...{ draft, plan, services, load }} onOpened={onResume} />;
}
