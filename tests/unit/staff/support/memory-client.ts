import type {
  ConversationRow,
  ConversationStatus,
  InboxPage,
  InboxQuery,
  Outcome,
  SealedConversation,
  SealedMessage,
  StaffClient,
  StaffMember,
} from '../../../../src/staff/client.ts';
import type { ReplyDay } from '../../../../src/staff/pace/usual-wait.ts';
import type { Organisation } from './organisation.ts';

export const EMAIL = 'staff@example.jp';
export const PASSWORD = 'engawa-no-sofa';

const refuse = (code: string, message: string): { ok: false; error: Refusal } => ({
  ok: false,
  error: { code, message, remedy: 'もう一度お試しください。', retryable: true },
});
type Refusal = { code: string; message: string; remedy: string; retryable: boolean };

type Stored = { row: ConversationRow; messages: SealedMessage[] };

/**
 * The rules of the database in memory: keyset order, versions, replies that are the same when sent
 * twice. It can lose an answer, as a network would.
 */
export class MemoryClient implements StaffClient {
  readonly stored = new Map<string, Stored>();
  readonly organisation: Organisation;
  pageSize = 50;
  member: StaffMember = { id: 'member-1', name: '山田', role: 'counsellor' };
  /** Set to lose the answer of the next call of this kind, after it took effect. */
  loseAnswerOf: 'reply' | 'readConversation' | null = null;
  signedIn = false;
  /** True while no list arrives. */
  offline = false;
  /** True when the database wants more than a password. */
  wantsSecondFactor = false;

  constructor(organisation: Organisation) {
    this.organisation = organisation;
  }

  add(row: ConversationRow, files: readonly string[]): void {
    this.stored.set(row.id, { row, messages: [] });
    for (const file of files) this.append(row.id, crypto.randomUUID(), 'in', file);
  }

  append(id: string, messageId: string, direction: 'in' | 'out', file: string): void {
    const stored = this.#get(id);
    stored.messages.push({ messageId, direction, day: '2026-11-21', file });
  }

  change(id: string, change: Partial<ConversationRow>): void {
    const stored = this.#get(id);
    stored.row = { ...stored.row, ...change, version: stored.row.version + 1 };
  }

  files(id: string): readonly string[] {
    return this.#get(id).messages.map(({ file }) => file);
  }

  signIn(email: string, password: string): Promise<Outcome<StaffMember>> {
    const right = email === EMAIL && password === PASSWORD;
    this.signedIn = right;
    return Promise.resolve(
      right ? { ok: true, value: this.member } : refuse('refused', 'パスワードがちがうようです。'),
    );
  }

  signOut(): Promise<Outcome<null>> {
    this.signedIn = false;
    return Promise.resolve({ ok: true, value: null });
  }

  loadKeyring() {
    return Promise.resolve({ ok: true as const, value: this.organisation.keyring });
  }

  listConversations({ status, held, cursor }: InboxQuery): Promise<Outcome<InboxPage>> {
    if (this.offline) return Promise.resolve(OFFLINE);
    const key = ({ lastVisitorOn, id }: { lastVisitorOn: string; id: string }): string =>
      `${lastVisitorOn} ${id}`;
    const rows = [...this.stored.values()]
      .map(({ row }) => row)
      .filter((row) => row.held === held && (status === null || row.status === status))
      .filter((row) => cursor === null || key(row) < key(cursor))
      .sort((a, b) => (key(a) < key(b) ? 1 : -1));
    const page = rows.slice(0, this.pageSize);
    const last = page.at(-1);
    const next = rows.length > page.length && last !== undefined ? last : null;
    return Promise.resolve({ ok: true, value: { rows: page, next } });
  }

  readOpenings(ids: readonly string[]) {
    if (this.wantsSecondFactor) return Promise.resolve(SECOND_FACTOR);
    const value = ids.flatMap((id) => {
      const file = this.#get(id).messages[0]?.file;
      return file === undefined ? [] : [{ conversationId: id, file }];
    });
    return Promise.resolve({ ok: true as const, value });
  }

  /** What the database would count. */
  days: readonly ReplyDay[] = [];

  replyDays() {
    return Promise.resolve({ ok: true as const, value: this.days });
  }

  readConversation(id: string): Promise<Outcome<SealedConversation>> {
    const stored = this.#get(id);
    if (stored.row.status === 'received') this.change(id, { status: 'read' });
    if (this.#loses('readConversation')) return Promise.resolve(OFFLINE);
    const { row, messages } = this.#get(id);
    return Promise.resolve({ ok: true, value: { row, messages: [...messages] } });
  }

  setStatus(id: string, status: ConversationStatus, expectedVersion: number) {
    const { row } = this.#get(id);
    if (row.status !== status) {
      if (row.version !== expectedVersion) return Promise.resolve(CONFLICT);
      this.change(id, { status, closesOn: status === 'closed' ? '2027-02-19' : null });
    }
    const { version, closesOn } = this.#get(id).row;
    return Promise.resolve({ ok: true as const, value: { status, version, closesOn } });
  }

  reply(reply: Parameters<StaffClient['reply']>[0]) {
    const { row, messages } = this.#get(reply.conversationId);
    if (!messages.some(({ messageId }) => messageId === reply.messageId)) {
      if (row.version !== reply.expectedVersion) return Promise.resolve(CONFLICT);
      this.append(reply.conversationId, reply.messageId, 'out', reply.file);
      this.change(reply.conversationId, { status: 'answered', lastStaffOn: '2026-11-21' });
    }
    if (this.#loses('reply')) return Promise.resolve(OFFLINE);
    const { status, version } = this.#get(reply.conversationId).row;
    return Promise.resolve({ ok: true as const, value: { status, version } });
  }

  letIn(ids: readonly string[]) {
    for (const id of ids) this.change(id, { held: false });
    return Promise.resolve({ ok: true as const, value: null });
  }

  #loses(call: 'reply' | 'readConversation'): boolean {
    const lost = this.loseAnswerOf === call;
    if (lost) this.loseAnswerOf = null;
    return lost;
  }

  #get(id: string): Stored {
    const stored = this.stored.get(id);
    if (stored === undefined) throw new Error(`no conversation ${id}`);
    return stored;
  }
}

const OFFLINE = refuse('offline', 'つながりませんでした。');
const CONFLICT = refuse('conflict', 'ほかの人が先に変えました。');
const SECOND_FACTOR = refuse('refused', '2つめの確認が必要です。');
