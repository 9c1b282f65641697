import type { ConversationKeys } from '../../sealed/derive.ts';
import type { OpenedConversation } from '../../sealed/envelope.ts';
import type { Answer, StoredMessage, StoredPage } from './client.ts';
import type { Services } from './services.ts';

/** A conversation as the return page shows it: opened, in order, with its days and its status. */
export interface Conversation {
  readonly keys: ConversationKeys;
  readonly opened: OpenedConversation;
  readonly status: StoredPage['status'];
  /** Days are `YYYY-MM-DD` in Japan. */
  readonly openedOn: string;
  readonly lastStaffOn: string | null;
  readonly closesOn: string | null;
  readonly messageIds: readonly string[];
}

/** More pages than any conversation of a human being has; a server that never ends is cut off. */
const MOST_PAGES = 40;

/**
 * Reads every page of a conversation and opens it here.
 * A file that is not base64 at all is kept as an empty one, so that it shows up as unreadable.
 */
export async function loadConversation(
  services: Services,
  keys: ConversationKeys,
): Promise<Answer<Conversation>> {
  const messages: StoredMessage[] = [];
  let after = 0;
  for (let page = 1; ; page += 1) {
    const answer = await services.client.readConversation({ lookup: keys.lookup, after });
    if (!answer.ok) return answer;
    const { value } = answer;
    messages.push(...value.messages);
    after = value.messages.at(-1)?.position ?? after;
    if (value.more && value.messages.length > 0 && page < MOST_PAGES) continue;
    const files = messages.map(({ file }) => bytesOf(services, file));
    const opened = await services.openConversation(files, { role: 'visitor', keys });
    const { status, openedOn, lastStaffOn, closesOn } = value;
    const messageIds = messages.map(({ messageId }) => messageId);
    return {
      ok: true,
      value: { keys, opened, status, openedOn, lastStaffOn, closesOn, messageIds },
    };
  }
}

function bytesOf(services: Services, file: string): Uint8Array {
  try {
    return services.fromBase64(file);
  } catch {
    return new Uint8Array();
  }
}
