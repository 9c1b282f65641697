import { useState } from 'react';
import type { MessageContent } from '../../sealed/message.ts';
import type { Conversation } from '../sending/conversation.ts';
import type { Failure } from '../sending/failure.ts';
import type { NextMessage } from '../sending/next-message.ts';
import { createNextMessage } from '../sending/next-message.ts';
import type { Services } from '../sending/services.ts';

/** How the last press ended. `earlier`: an earlier press had arrived after all, this one not yet. */
export type OneMessageState =
  | { readonly state: 'idle' | 'under-way' | 'delivered' | 'earlier' }
  | { readonly state: 'failed'; readonly failure: Failure };

/** What sending from an open conversation needs, and whom to tell of it. */
export interface OneMessageMeans {
  readonly services: Services;
  readonly organisationRecipient: string;
  readonly conversation: Conversation;
  /** Null: stored, but the conversation has to be read again by hand. */
  readonly onDelivered: (conversation: Conversation | null) => void;
  /** Something sent earlier turned out to have arrived: show it. */
  readonly onEarlier: (conversation: Conversation) => void;
}

export interface OneMessage {
  readonly sending: OneMessageState;
  readonly prepare: NextMessage['prepare'];
  /** True when it arrived. */
  readonly send: (content: MessageContent) => Promise<boolean>;
}

/** Sending one sealed message at a time from one place of the page. */
export function useOneMessage(means: OneMessageMeans): OneMessage {
  const { services, organisationRecipient, conversation, onDelivered, onEarlier } = means;
  const [message] = useState(() => createNextMessage(services, organisationRecipient));
  const [sending, setSending] = useState<OneMessageState>({ state: 'idle' });

  const send = async (content: MessageContent): Promise<boolean> => {
    setSending({ state: 'under-way' });
    const outcome = await message.send(content, conversation);
    if (outcome.state === 'failed') {
      setSending({ state: 'failed', failure: outcome.failure });
      return false;
    }
    if (outcome.state === 'earlier-arrived') {
      setSending({ state: 'earlier' });
      onEarlier(outcome.conversation);
      return false;
    }
    setSending({ state: 'delivered' });
    onDelivered(outcome.state === 'delivered' ? outcome.conversation : null);
    return true;
  };

  return { sending, prepare: message.prepare, send };
}
