import { toBase64 } from '../../../../src/sealed/base64.ts';
import type { ConversationKeys } from '../../../../src/sealed/derive.ts';
import { deriveKeys, hashOf } from '../../../../src/sealed/derive.ts';
import {
  DEMONSTRATION_IDENTITY,
  DEMONSTRATION_RECIPIENT,
} from '../../../../src/sealed/demonstration-key.ts';
import { openConversation, sealNext, sealOpening } from '../../../../src/sealed/envelope.ts';
import type { Answers, MessageContent } from '../../../../src/sealed/message.ts';
import type { Phrase } from '../../../../src/sealed/phrase.ts';
import { createPhrase } from '../../../../src/sealed/phrase.ts';
import { fromBase64 } from '../../../../src/sealed/base64.ts';
import type { Server } from './server.ts';
import { stored } from './server.ts';

/** A conversation that already lies on the server, really sealed. */
export interface Letter {
  readonly phrase: Phrase;
  readonly keys: ConversationKeys;
}

const people = new Map<string, Promise<Letter>>();

/** A person with a phrase. Deriving is slow on purpose: here once for each, on the page every time. */
function personCalled(who: string): Promise<Letter> {
  const derive = async (): Promise<Letter> => {
    const phrase = createPhrase();
    return { phrase, keys: await deriveKeys(phrase) };
  };
  const person = people.get(who) ?? derive();
  people.set(who, person);
  return person;
}

/** Somebody wrote before; gives the phrase they went home with. */
export async function writtenBefore(
  server: Server,
  content: MessageContent,
  who = 'somebody',
): Promise<Letter> {
  const { phrase, keys } = await personCalled(who);
  const file = toBase64(await sealOpening(keys, content, DEMONSTRATION_RECIPIENT));
  server.rows.set(hashOf(keys.lookup), {
    ...{ conversationId: crypto.randomUUID(), removalHash: hashOf(keys.removal) },
    ...{ status: 'received', closesOn: null },
    messages: [stored(1, crypto.randomUUID(), 'in', file)],
  });
  return { phrase, keys };
}

/** Staff open what is there and answer it. */
export async function staffAnswer(
  server: Server,
  letter: Letter,
  text: string,
  answers?: Answers,
): Promise<void> {
  const row = server.only;
  const opened = await openConversation(
    row.messages.map(({ file }) => fromBase64(file)),
    {
      role: 'staff',
      organisationIdentities: [DEMONSTRATION_IDENTITY],
      lookupHash: hashOf(letter.keys.lookup),
    },
  );
  const content: MessageContent = { text, ...(answers && { answers }) };
  const file = toBase64(await sealNext(opened, 'out', content, DEMONSTRATION_RECIPIENT));
  row.messages.push(stored(row.messages.length + 1, crypto.randomUUID(), 'out', file));
  row.status = 'answered';
}

/**
 * What staff read in the only conversation that was stored, message by message.
 * @param keys of the organisation, newest epoch first
 */
export async function staffRead(
  server: Server,
  keys: readonly string[] = [DEMONSTRATION_IDENTITY],
): Promise<MessageContent[]> {
  const [lookupHash = ''] = server.rows.keys();
  const { messages } = await openConversation(
    server.only.messages.map(({ file }) => fromBase64(file)),
    { role: 'staff', organisationIdentities: keys, lookupHash },
  );
  return messages.map(({ content }) => content);
}

/** All of {@link staffRead} as one text. */
export const whatStaffRead = async (server: Server): Promise<string> =>
  JSON.stringify(await staffRead(server));
