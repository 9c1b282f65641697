/**
 * What this room needs from the server: the functions an anonymous visitor may call. The product
 * uses `src/backend/visitor.ts`; tests give a server of their own that can lose an answer.
 */

/** The five steps a conversation takes. */
export type Status = 'received' | 'read' | 'replying' | 'answered' | 'closed';

/** A refusal or a broken line; `message` and `remedy` are Japanese sentences for people. */
export interface ServerFault {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly retryable: boolean;
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ServerFault };

/** One sealed message in the order of the server; `day` is `YYYY-MM-DD` in Japan. */
export interface StoredMessage {
  readonly position: number;
  readonly messageId: string;
  readonly direction: 'in' | 'out';
  readonly day: string;
  /** The age file, standard base64. */
  readonly file: string;
}

/** One page of a conversation (at most 50 messages). Days are `YYYY-MM-DD` in Japan. */
export interface StoredPage {
  readonly conversationId: string;
  readonly status: Status;
  readonly openedOn: string;
  readonly lastStaffOn: string | null;
  /** The day on which the conversation will be deleted, once that is known. */
  readonly closesOn: string | null;
  readonly messages: readonly StoredMessage[];
  readonly more: boolean;
}

/** The work that a message has to bring; it can be used for `seconds`. */
export interface Challenge {
  /** As the server wants it back. */
  readonly challenge: string;
  readonly nonce: string;
  readonly puzzles: number;
  readonly bits: number;
  readonly seconds: number;
}

/** A challenge with its solution. The server takes each once, but the same message again freely. */
export interface Proof {
  readonly challenge: string;
  readonly solution: string;
}

/** Hashes and secrets are base64url (43 characters), ids UUIDs made here, files standard base64. */
export interface VisitorClient {
  readonly requestChallenge: () => Promise<Answer<Challenge>>;
  readonly openConversation: (
    opening: Proof & {
      readonly conversationId: string;
      readonly messageId: string;
      readonly lookupHash: string;
      readonly removalHash: string;
      readonly file: string;
    },
  ) => Promise<Answer<unknown>>;
  readonly readConversation: (page: {
    readonly lookup: string;
    readonly after: number;
  }) => Promise<Answer<StoredPage>>;
  readonly addMessage: (
    message: Proof & {
      readonly lookup: string;
      readonly messageId: string;
      readonly file: string;
    },
  ) => Promise<Answer<unknown>>;
  readonly deleteConversation: (which: {
    readonly lookup: string;
    readonly removal: string;
  }) => Promise<Answer<unknown>>;
}
