import type { Epoch, Member } from '../sealed/keyring.ts';
import type { ReplyDay } from './pace/usual-wait.ts';

/** Where a conversation stands; the visitor sees the same five steps in their own words. */
export type ConversationStatus = 'received' | 'read' | 'replying' | 'answered' | 'closed';

/** Why something did not work: `message` says what happened, `remedy` what to do next (Japanese). */
export type StaffError = Readonly<{
  code: string;
  message: string;
  remedy: string;
  retryable: boolean;
}>;

/** What every call answers; nothing is thrown for the network or for refused work. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: StaffError };

/** The signed-in member of staff. `memberId` names their key in the keyring. */
export type StaffMember = Readonly<{ id: string; name: string; role: string }>;

/** One row of the inbox. Days are `YYYY-MM-DD` in Asia/Tokyo; no row holds readable text. */
export type ConversationRow = Readonly<{
  id: string;
  /** base64url SHA-256 of the visitor's lookup secret; binds messages to this conversation. */
  lookupHash: string;
  status: ConversationStatus;
  openedOn: string;
  lastVisitorOn: string;
  lastStaffOn: string | null;
  closesOn: string | null;
  /** Grows with every change; a stale one is refused with `conflict`. */
  version: number;
  /** Kept apart because more arrived that day than usual; says nothing about the letter. */
  held: boolean;
}>;

/** Where the next page of the inbox begins. */
export type InboxCursor = Readonly<{ lastVisitorOn: string; id: string }>;

/** `status: null` lists every status; `held` what is kept apart, or everything else. */
export type InboxQuery = Readonly<{
  status: ConversationStatus | null;
  held: boolean;
  cursor: InboxCursor | null;
}>;

/** `next` is null on the last page. */
export type InboxPage = Readonly<{
  rows: readonly ConversationRow[];
  next: InboxCursor | null;
}>;

/** One sealed message in the order of the server; `file` is the age file in standard base64. */
export type SealedMessage = Readonly<{
  messageId: string;
  direction: 'in' | 'out';
  day: string;
  file: string;
}>;

/** Everything that is needed to open one conversation. */
export type SealedConversation = Readonly<{
  row: ConversationRow;
  messages: readonly SealedMessage[];
}>;

/** The member's own wrapped key and the epochs of the organisation key, oldest first. */
export type Keyring = Readonly<{ member: Member; epochs: readonly Epoch[] }>;

/** What is new in a row after its status was set. */
export type StatusChange = Readonly<Pick<ConversationRow, 'status' | 'version' | 'closesOn'>>;

/** What the staff app asks of the backend. Injected, so that tests and tools can stand in for it. */
export type StaffClient = Readonly<{
  signIn(email: string, password: string): Promise<Outcome<StaffMember>>;
  signOut(): Promise<Outcome<null>>;
  loadKeyring(): Promise<Outcome<Keyring>>;
  listConversations(query: InboxQuery): Promise<Outcome<InboxPage>>;
  /**
   * The first message of each conversation, for the line in the inbox. Unlike `readConversation`
   * it does not tell the visitor that their words were read.
   */
  readOpenings(
    ids: readonly string[],
  ): Promise<Outcome<readonly Readonly<{ conversationId: string; file: string }>[]>>;
  readConversation(id: string): Promise<Outcome<SealedConversation>>;
  setStatus(
    id: string,
    status: ConversationStatus,
    expectedVersion: number,
  ): Promise<Outcome<StatusChange>>;
  reply(reply: {
    conversationId: string;
    messageId: string;
    file: string;
    expectedVersion: number;
  }): Promise<Outcome<{ status: ConversationStatus; version: number }>>;
  /** Of the last 90 days: letters answered after so many days, and those that wait for so many. */
  replyDays(): Promise<Outcome<readonly ReplyDay[]>>;
  /** Puts conversations that were kept apart among the others. */
  letIn(ids: readonly string[]): Promise<Outcome<unknown>>;
}>;
