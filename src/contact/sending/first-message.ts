import type { ConversationKeys } from '../../sealed/derive.ts';
import type { MessageContent } from '../../sealed/message.ts';
import type { Phrase } from '../../sealed/phrase.ts';
import type { Failure } from './failure.ts';
import {
  ARRIVED_BEFORE,
  failureOf,
  failureWhileSealing,
  PartsMissing,
  TOO_LONG,
} from './failure.ts';
import type { LoadServices } from './load.ts';
import type { Services } from './services.ts';
import type { Work } from './work.ts';
import { createWork } from './work.ts';

export type FirstOutcome =
  | { readonly ok: true; readonly words: readonly string[] }
  | { readonly ok: false; readonly failure: Failure };

/** A phrase and what was derived from it, before anything was sent with it. */
export interface PhraseToBe {
  readonly phrase: Phrase;
  readonly keys: ConversationKeys;
}

export interface FirstMessage {
  /**
   * Fetches the sealing part, makes the phrase with its keys and does the work that sending needs,
   * all ahead of need. Never throws.
   */
  readonly prepare: () => Promise<void>;
  /**
   * Seals nothing, as the letter will be sealed: the first time takes a device several times longer
   * than the next. Once; for while the answers are being looked at. Never throws.
   */
  readonly rehearse: () => Promise<void>;
  /**
   * The phrase with which the letter would be sent now.
   * @throws PartsMissing, SealedError
   */
  readonly phraseToBe: () => Promise<PhraseToBe>;
  /** Sends with this phrase instead of a new one: a draft was opened with it. */
  readonly adopt: (phrase: PhraseToBe) => void;
  /**
   * Seals and sends. Pressing twice is one sending; the same content again is a retry with the same
   * ids and the same sealed bytes, so the server keeps one conversation however often it is asked.
   * Never throws.
   */
  readonly send: (content: MessageContent) => Promise<FirstOutcome>;
  /** Drops phrase, keys, work and sealed message. */
  readonly forget: () => void;
}

interface Prepared extends PhraseToBe {
  readonly services: Services;
  readonly work: Work;
}

/** After so many, a device seals about as fast as it ever will. Each is a fraction of a second. */
const REHEARSALS = 4;

/** Name of the measure of sealing a letter, in the browser's own timeline. */
const SEALING = 'engawa:seal';

/** One content under way: everything the server could see of it, made once. */
interface Attempt {
  readonly prepared: Prepared;
  readonly sealedFrom: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly file: string;
  /** True once a request with these ids may have reached the server. */
  tried: boolean;
}

/**
 * The first message of a conversation, from an empty form to 「届きました」.
 *
 * When the visitor changes the text after an attempt whose answer was lost, the first text may
 * already be stored. It then gets removed before the new one is sent (deleting what is not there
 * succeeds as well), and the new text starts with a new phrase: nobody reads what was taken back.
 *
 * @param organisationRecipient `age1pq1…`, compiled into the page
 */
export function createFirstMessage(
  load: LoadServices,
  organisationRecipient: string,
): FirstMessage {
  let preparing: Promise<Prepared> | null = null;
  let attempt: Attempt | null = null;
  let running: Promise<FirstOutcome> | null = null;
  let takenBack: readonly ConversationKeys[] = [];
  let adopted: PhraseToBe | null = null;
  let rehearsals = REHEARSALS;

  const prepared = (): Promise<Prepared> => {
    preparing ??= prepareWith(load, adopted).catch((error: unknown) => {
      preparing = null;
      throw error;
    });
    return preparing;
  };

  const attemptFor = async (content: MessageContent, ready: Prepared): Promise<Attempt> => {
    const sealedFrom = JSON.stringify(content);
    if (attempt?.sealedFrom === sealedFrom) return attempt;
    let use = ready;
    if (attempt?.tried === true) {
      takenBack = [...takenBack, attempt.prepared.keys];
      preparing = null;
      adopted = null;
      use = await prepared();
    }
    const start = performance.now();
    const bytes = await use.services.sealOpening(use.keys, content, organisationRecipient);
    // What a benchmark reads; it stays in the page.
    performance.measure(SEALING, { start });
    attempt = {
      prepared: use,
      sealedFrom,
      conversationId: crypto.randomUUID(),
      messageId: crypto.randomUUID(),
      file: use.services.toBase64(bytes),
      tried: false,
    };
    return attempt;
  };

  const removeTakenBack = async ({ services }: Prepared): Promise<Failure | null> => {
    for (const { lookup, removal } of takenBack) {
      const removed = await services.client.deleteConversation({ lookup, removal });
      if (!removed.ok) return failureOf(removed.error);
    }
    takenBack = [];
    return null;
  };

  const run = async (content: MessageContent): Promise<FirstOutcome> => {
    let current: Attempt;
    try {
      const ready = await prepared();
      if (!ready.services.contentFits(content)) return { ok: false, failure: TOO_LONG };
      current = await attemptFor(content, ready);
    } catch (error) {
      return { ok: false, failure: failureWhileSealing(error) };
    }
    const { services, keys, phrase, work } = current.prepared;
    const notRemoved = await removeTakenBack(current.prepared);
    if (notRemoved !== null) return { ok: false, failure: notRemoved };
    const stored = await work.sendWith((proof) => {
      current.tried = true;
      return services.client.openConversation({
        conversationId: current.conversationId,
        messageId: current.messageId,
        lookupHash: services.hashOf(keys.lookup),
        removalHash: services.hashOf(keys.removal),
        file: current.file,
        ...proof,
      });
    });
    if (stored.ok) return { ok: true, words: phrase.words };
    if (stored.error.code === 'conflict' && phrase === adopted?.phrase) {
      return { ok: false, failure: ARRIVED_BEFORE };
    }
    const failure = failureOf(stored.error);
    return { ok: false, failure: { ...failure, uncertain: failure.uncertain && current.tried } };
  };

  return {
    prepare: async () => {
      const ready = await prepared().catch(() => undefined);
      ready?.work.prepare();
    },
    rehearse: async () => {
      const ready = await prepared().catch(() => null);
      while (ready !== null && rehearsals > 0) {
        rehearsals -= 1;
        await whenIdle();
        const { services, keys } = ready;
        // What is wrong here is wrong when sending as well, and is told then.
        await services.sealOpening(keys, { text: '' }, organisationRecipient).catch(() => null);
      }
    },
    phraseToBe: prepared,
    adopt: (given) => {
      void stopWork(preparing);
      preparing = null;
      adopted = given;
    },
    send: (content) => {
      running ??= run(content).finally(() => {
        running = null;
      });
      return running;
    },
    forget: () => {
      void stopWork(preparing);
      preparing = null;
      attempt = null;
      takenBack = [];
      adopted = null;
    },
  };
}

/** Not while a finger moves the page; where browsers do not tell, a little later. */
const whenIdle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 500 });
    else setTimeout(resolve, 100);
  });

async function stopWork(preparing: Promise<Prepared> | null): Promise<void> {
  const ready = await preparing?.catch(() => undefined);
  ready?.work.stop();
}

/** @param given a phrase that is there already, and its keys */
async function prepareWith(load: LoadServices, given: PhraseToBe | null): Promise<Prepared> {
  const services = await load().catch((cause: unknown) => {
    throw new PartsMissing(cause);
  });
  const work = createWork(services);
  work.prepare();
  if (given !== null) return { services, work, ...given };
  const phrase = services.createPhrase();
  return { services, phrase, work, keys: await services.deriveKeys(phrase) };
}
