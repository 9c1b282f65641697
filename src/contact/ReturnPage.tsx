import './contact.css';
import { useCallback, useState } from 'react';
import { Demonstration } from './parts/Demonstration.tsx';
import { SideDoors } from './parts/SideDoors.tsx';
import { useForget } from './parts/useForget.ts';
import { useServices } from './parts/useServices.ts';
import type { ContactProps } from './props.ts';
import { AskPhrase } from './return/AskPhrase.tsx';
import { Thread } from './return/Thread.tsx';
import type { Conversation } from './sending/conversation.ts';
import type { LoadServices } from './sending/load.ts';
import { loadServices } from './sending/load.ts';
import type { Services } from './sending/services.ts';

export interface ReturnPageProps extends ContactProps {
  /** Where one can write anew. */
  readonly contactHref: string;
  /** Only tests give another one. */
  readonly load?: LoadServices;
}

type View =
  | { readonly name: 'ask'; readonly round: number; readonly notice: string | null }
  | { readonly name: 'thread'; readonly conversation: Conversation; readonly services: Services };

const CLOSED = 'この画面から消しました。届いているものは、そのまま残っています。';
const DELETED =
  'すべて消えました。元にもどすことはできません。残っているのは、件数のような数だけです。';

/**
 * Coming back with the phrase. The opened conversation is never a history entry of its own, and it
 * is forgotten when the page is left in any way: the back button finds an empty box.
 */
export default function ReturnPage({ load = loadServices, ...props }: ReturnPageProps) {
  const [view, setView] = useState<View>({ name: 'ask', round: 0, notice: null });
  const [services, fetchServices] = useServices(load);
  // A new round is a new, empty box: nothing typed before can shine through.
  const ask = useCallback((notice: string | null) => {
    setView((now) => ({ name: 'ask', round: now.name === 'ask' ? now.round + 1 : 1, notice }));
  }, []);
  useForget(
    useCallback(() => {
      ask(null);
    }, [ask]),
  );
  const wakeUp = (): void => {
    // A lost connection is told when the phrase is opened, not before.
    fetchServices().catch(() => undefined);
  };

  return (
    <div className="ask contact" onFocusCapture={wakeUp} onPointerDownCapture={wakeUp}>
      {props.demonstration ? <Demonstration /> : null}
      {view.name === 'ask' ? (
        <AskPhrase
          key={`ask ${view.round}`}
          services={services}
          load={fetchServices}
          takeFocus={view.notice !== null}
          notice={view.notice}
          contactHref={props.contactHref}
          onOpen={(conversation, loaded) => {
            setView({ name: 'thread', conversation, services: loaded });
          }}
        />
      ) : (
        <Thread
          {...props}
          key="thread"
          services={view.services}
          first={view.conversation}
          onForget={() => {
            ask(CLOSED);
          }}
          onDeleted={() => {
            ask(DELETED);
          }}
        />
      )}
      <SideDoors hotlinesHref={props.hotlinesHref} exitHref={props.exitHref} />
    </div>
  );
}
