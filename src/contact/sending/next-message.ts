import type { MessageContent } from '../../sealed/message.ts';
import type { Conversation } from './conversation.ts';
import { loadConversation } from './conversation.ts';
import type { Failure } from './failure.ts';
import { failureOf, failureWhileSealing, TOO_LONG } from './failure.ts';
import type { Services } from './services.ts';
import { createWork } from './work.ts';

export type NextOutcome =
  | { readonly state: 'delivered'; readonly conversation: Conversation }
  /** Stored, but the conversation could not be read again just now. */
  | { readonly state: 'delivered-unseen' }
  /** What was sent earlier had arrived although its answer was lost; the new one is not sent yet. */
  | { readonly state: 'earlier-arrived'; readonly conversation: Conversation }
  | { readonly state: 'failed'; readonly failure: Failure };

export interface NextMessage {
  /** Does the work that sending needs, ahead of need. Never throws. */
  readonly prepare: () => void;
  /** Like `FirstMessage.send`: pressing twice sends once, the same content again is a retry. */
  readonly send: (content: MessageContent, conversation: Conversation) => Promise<NextOutcome>;
}

interface Attempt {
  readonly sealedFrom: string;
  readonly messageId: string;
  readonly file: string;
  tried: boolean;
}

/**
 * One more message in a conversation that is open on the screen: words, or a choice. Each place from
 * which something can be sent has its own, since pressing in one must never answer for another.
 */
export function createNextMessage(services: Services, organisationRecipient: string): NextMessage {
  let attempt: Attempt | null = null;
  let running: Promise<NextOutcome> | null = null;
  const work = createWork(services);

  const seal = async (content: MessageContent, { opened }: Conversation): Promise<Attempt> => {
    const bytes = await services.sealNext(opened, 'in', content, organisationRecipient);
    return {
      sealedFrom: JSON.stringify(content),
      messageId: crypto.randomUUID(),
      file: services.toBase64(bytes),
      tried: false,
    };
  };

  const run = async (content: MessageContent, conversation: Conversation): Promise<NextOutcome> => {
    const { keys } = conversation;
    const wanted = JSON.stringify(content);
    let current = conversation;
    if (attempt?.tried === true && attempt.sealedFrom !== wanted) {
      const before = await loadConversation(services, keys);
      if (!before.ok) return { state: 'failed', failure: failureOf(before.error) };
      const arrived = before.value.messageIds.includes(attempt.messageId);
      attempt = null;
      if (arrived) return { state: 'earlier-arrived', conversation: before.value };
      current = before.value;
    }
    if (!services.contentFits(content)) return { state: 'failed', failure: TOO_LONG };
    try {
      if (attempt?.sealedFrom !== wanted) attempt = await seal(content, current);
    } catch (error) {
      return { state: 'failed', failure: failureWhileSealing(error) };
    }
    const sealed = attempt;
    const { messageId, file } = sealed;
    const added = await work.sendWith((proof) => {
      sealed.tried = true;
      return services.client.addMessage({ lookup: keys.lookup, messageId, file, ...proof });
    });
    if (!added.ok) {
      const failure = failureOf(added.error);
      const uncertain = failure.uncertain && sealed.tried;
      return { state: 'failed', failure: { ...failure, uncertain } };
    }
    attempt = null;
    const after = await loadConversation(services, keys);
    return after.ok
      ? { state: 'delivered', conversation: after.value }
      : { state: 'delivered-unseen' };
  };

  return {
    prepare: work.prepare,
    send: (content, conversation) => {
      running ??= run(content, conversation).finally(() => {
        running = null;
      });
      return running;
    },
  };
}
