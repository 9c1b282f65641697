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
  /** An earlier text had arrived although its answer was lost; the changed one is not sent yet. */
  | { readonly state: 'earlier-arrived'; readonly conversation: Conversation }
  | { readonly state: 'failed'; readonly failure: Failure };

export interface NextMessage {
  /** Does the work that sending needs, ahead of need. Never throws. */
  readonly prepare: () => void;
  /** Like `FirstMessage.send`: pressing twice sends once, the same text again is a retry. */
  readonly send: (text: string, conversation: Conversation) => Promise<NextOutcome>;
}

interface Attempt {
  readonly text: string;
  readonly messageId: string;
  readonly file: string;
  tried: boolean;
}

/** Writing more in a conversation that is open on the screen. */
export function createNextMessage(services: Services, organisationRecipient: string): NextMessage {
  let attempt: Attempt | null = null;
  let running: Promise<NextOutcome> | null = null;
  const work = createWork(services);

  const seal = async (text: string, { opened }: Conversation): Promise<Attempt> => {
    const content: MessageContent = { text };
    const bytes = await services.sealNext(opened, 'in', content, organisationRecipient);
    return {
      text,
      messageId: crypto.randomUUID(),
      file: services.toBase64(bytes),
      tried: false,
    };
  };

  const run = async (text: string, conversation: Conversation): Promise<NextOutcome> => {
    const { keys } = conversation;
    let current = conversation;
    if (attempt?.tried === true && attempt.text !== text) {
      const before = await loadConversation(services, keys);
      if (!before.ok) return { state: 'failed', failure: failureOf(before.error) };
      const arrived = before.value.messageIds.includes(attempt.messageId);
      attempt = null;
      if (arrived) return { state: 'earlier-arrived', conversation: before.value };
      current = before.value;
    }
    if (!services.contentFits({ text })) return { state: 'failed', failure: TOO_LONG };
    try {
      if (attempt?.text !== text) attempt = await seal(text, current);
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
    send: (text, conversation) => {
      running ??= run(text, conversation).finally(() => {
        running = null;
      });
      return running;
    },
  };
}
