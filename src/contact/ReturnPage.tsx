import './contact.css';
import { useCallback, useState } from 'react';
import { Demonstration } from './parts/Demonstration.tsx';
import { SideDoors } from './parts/SideDoors.tsx';
import { useForget } from './parts/useForget.ts';
import { useLoaded } from './parts/useLoaded.ts';
import type { ContactProps } from './props.ts';
import { AskPhrase } from './return/AskPhrase.tsx';
import { Ended } from './return/Ended.tsx';
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
  | { readonly name: 'ask'; readonly round: number }
  | { readonly name: 'thread'; readonly conversation: Conversation; readonly services: Services }
  | { readonly name: 'ended'; readonly how: 'closed' | 'deleted' };

/**
 * Coming back with the phrase. The opened conversation is never a history entry of its own, and it
 * is forgotten when the page is left in any way: the back button finds an empty box.
 */
export default function ReturnPage({ load = loadServices, ...props }: ReturnPageProps) {
  const [view, setView] = useState<View>({ name: 'ask', round: 0 });
  const [services, fetchServices] = useLoaded(load);
  // A new round is a new, empty box: nothing typed before can shine through.
  const ask = useCallback(() => {
    setView((now) => ({ name: 'ask', round: now.name === 'ask' ? now.round + 1 : 1 }));
  }, []);
  useForget(ask);
  const wakeUp = (): void => {
    // A lost connection is told when the phrase is opened, not before.
    fetchServices().catch(() => undefined);
  };

  return (
    <div className="ask contact" onFocusCapture={wakeUp} onPointerDownCapture={wakeUp}>
      <SideDoors hotlinesHref={props.hotlinesHref} exitHref={props.exitHref} />
      {props.demonstration ? <Demonstration /> : null}
      {view.name === 'ask' ? (
        <AskPhrase
          key={`ask ${view.round}`}
          services={services}
          load={fetchServices}
          takeFocus={view.round > 0}
          contactHref={props.contactHref}
          onOpen={(conversation, loaded) => {
            setView({ name: 'thread', conversation, services: loaded });
          }}
        />
      ) : null}
      {view.name === 'thread' ? (
        <Thread
          {...props}
          services={view.services}
          first={view.conversation}
          onForget={() => {
            setView({ name: 'ended', how: 'closed' });
          }}
          onDeleted={() => {
            setView({ name: 'ended', how: 'deleted' });
          }}
        />
      ) : null}
      {view.name === 'ended' ? (
        <Ended how={view.how} contactHref={props.contactHref} onAgain={ask} />
      ) : null}
    </div>
  );
}
