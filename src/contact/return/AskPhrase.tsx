import { PhraseForm } from '../parts/PhraseForm.tsx';
import { Screen } from '../parts/Screen.tsx';
import type { Conversation } from '../sending/conversation.ts';
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

/** The box before a conversation. A wrong phrase never costs what was typed. */
export function AskPhrase({ services, load, takeFocus, contactHref, onOpen }: AskPhraseProps) {
  return (
    <Screen
      heading="合言葉で返事を読む"
      lead="八つのことばを、番号の順に書いてください。"
      takeFocus={takeFocus}
    >
      <PhraseForm
        {...{ services, load }}
        missing={PARTS_MISSING}
        onPhrase={async (phrase, loaded) => {
          const result = await openByPhrase(loaded, phrase);
          if (!result.ok) return { told: result.failure };
          return () => {
            onOpen(result.conversation, loaded);
          };
        }}
      >
        {(failure, opening) => (
          <>
            {failure === null ? null : (
              <div className="contact-problem" role="alert">
                <p>{failure.message}</p>
                <p>{failure.remedy}</p>
                <p className="small">書いたものは、そのまま残っています。</p>
              </div>
            )}
            <div className="row">
              <button className="button">開く</button>
              <p role="status">{opening}</p>
            </div>
          </>
        )}
      </PhraseForm>
      <p className="support contact-lost">
        合言葉をなくしたときは、わたしたちにも開けません。
        <a href={contactHref}>新しく書きはじめる</a>ことは、いつでもできます。
      </p>
    </Screen>
  );
}
