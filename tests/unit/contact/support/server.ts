import { hashOf } from '../../../../src/sealed/derive.ts';
import type {
  Answer,
  ServerFault,
  Status,
  StoredMessage,
  VisitorClient,
} from '../../../../src/contact/sending/client.ts';

/** What one request meets on its way. */
export type Weather =
  | 'fine'
  /** never reaches the server */
  | 'offline'
  /** is stored, but the answer is lost */
  | 'answer-lost'
  /** refused for good */
  | 'refused';

interface Row {
  readonly conversationId: string;
  readonly removalHash: string;
  status: Status;
  closesOn: string | null;
  messages: StoredMessage[];
}

/**
 * A server in memory with the promises of the real one (idempotent by id, deletes what is gone with
 * the same answer), and a line that can break. Only the network is played here; sealing is real.
 */
export class Server {
  readonly rows = new Map<string, Row>();
  /** Ids of every opening that came in, in order. */
  readonly openings: string[] = [];
  /** How often a conversation was read. */
  reads = 0;
  /** Weather of the next requests, in order; after that it is fine. */
  weather: Weather[] = [];
  /** Until then requests hang; for pressing twice while one is under way. */
  gate: Promise<void> = Promise.resolve();
  pageSize = 50;

  readonly client: VisitorClient = {
    // The network has its weather for what is sent; what is asked for beforehand comes through.
    requestChallenge: () =>
      Promise.resolve({
        ok: true,
        value: { challenge: 'given', nonce: '0'.repeat(64), puzzles: 2, bits: 1, seconds: 7200 },
      }),
    openConversation: (opening) =>
      this.#over(() => {
        this.openings.push(opening.conversationId);
        const { conversationId, messageId, lookupHash, removalHash, file } = opening;
        const known = this.rows.get(lookupHash);
        if (known !== undefined && known.conversationId !== conversationId)
          return fault('conflict');
        if (known === undefined) {
          this.rows.set(lookupHash, {
            ...{ conversationId, removalHash, status: 'received', closesOn: null },
            messages: [stored(1, messageId, 'in', file)],
          });
        }
        return { ok: true, value: { status: 'received', openedOn: '2026-11-21' } };
      }),
    readConversation: ({ lookup, after }) =>
      this.#over(() => {
        this.reads += 1;
        const row = this.rows.get(hashOf(lookup));
        if (row === undefined) return fault('not-found');
        const rest = row.messages.filter(({ position }) => position > after);
        return {
          ok: true,
          value: {
            ...{ conversationId: row.conversationId, status: row.status, closesOn: row.closesOn },
            ...{ openedOn: '2026-11-21', lastStaffOn: null },
            messages: rest.slice(0, this.pageSize),
            more: rest.length > this.pageSize,
          },
        };
      }),
    addMessage: ({ lookup, messageId, file }) =>
      this.#over(() => {
        const row = this.rows.get(hashOf(lookup));
        if (row === undefined) return fault('not-found');
        if (!row.messages.some((message) => message.messageId === messageId)) {
          row.messages.push(stored(row.messages.length + 1, messageId, 'in', file));
        }
        return { ok: true, value: { status: row.status } };
      }),
    deleteConversation: ({ lookup, removal }) =>
      this.#over(() => {
        const row = this.rows.get(hashOf(lookup));
        if (row !== undefined && row.removalHash !== hashOf(removal)) return fault('refused');
        this.rows.delete(hashOf(lookup));
        return { ok: true, value: { deleted: true } };
      }),
  };

  /** The only conversation there is. */
  get only(): Row {
    const [row, ...others] = this.rows.values();
    if (row === undefined || others.length > 0) throw new Error(`${this.rows.size} conversations`);
    return row;
  }

  async #over<T>(work: () => Answer<T>): Promise<Answer<T>> {
    const weather = this.weather.shift() ?? 'fine';
    await this.gate;
    if (weather === 'offline') return fault('offline');
    if (weather === 'refused') return fault('invalid');
    const answer = work();
    return weather === 'answer-lost' ? fault('timeout') : answer;
  }
}

export function stored(
  position: number,
  messageId: string,
  direction: 'in' | 'out',
  file: string,
): StoredMessage {
  return { position, messageId, direction, day: '2026-11-21', file };
}

function fault(code: string): { ok: false; error: ServerFault } {
  return { ok: false, error: { code, message: code, remedy: code, retryable: true } };
}
