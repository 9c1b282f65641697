/**
 * What staff can ask of the backend. The session lives in the memory of the page: nothing is kept
 * in the browser, and closing the tab signs out.
 */
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import * as z from 'zod/mini';
import { ANSWER_WITHIN_MS, backendAddress } from './config.ts';
import { errorOf, errorOfAnswer } from './errors.ts';
import { failure, type Outcome, success } from './outcome.ts';
import { receive } from './receive.ts';
import type { StoredMessage } from './shapes.ts';
import type { ConversationStatus } from './statuses.ts';
import { loadKeyring } from './staff-keyring.ts';
import {
  changedSchema,
  letInSchema,
  type ConversationOpening,
  type ConversationRow,
  memberSchema,
  openingsSchema,
  type ReplyDay,
  replyDaysSchema,
  ROW_COLUMNS,
  rowSchema,
  staffPageSchema,
  type StatusChange,
  type StoredKeyring,
} from './staff-shapes.ts';

/** Rows of one page of the inbox. */
const PAGE = 50;

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly role: 'reader' | 'counsellor' | 'admin';
}
/** Where the next page of the inbox begins. */
export interface InboxCursor {
  readonly lastVisitorOn: string;
  readonly id: string;
}
export interface InboxQuery {
  /** null lists every status */
  readonly status: ConversationStatus | null;
  /** True lists what is kept apart because more arrived than usual, false everything else */
  readonly held: boolean;
  readonly cursor: InboxCursor | null;
}
export interface InboxPage {
  readonly rows: readonly ConversationRow[];
  /** null on the last page */
  readonly next: InboxCursor | null;
}
export interface Reply {
  readonly conversationId: string;
  /** UUID made here; sending the same reply again stores nothing twice */
  readonly messageId: string;
  readonly file: string;
  readonly expectedVersion: number;
}

export interface StaffClient {
  /** `refused` for wrong credentials, and for a sign-in that is not active staff. */
  signIn(email: string, password: string): Promise<Outcome<StaffMember>>;
  /** Forgets the session here, also when the server cannot be told. */
  signOut(): Promise<Outcome<null>>;
  /** The signed-in member; `refused` when there is none. */
  me(): Promise<Outcome<StaffMember>>;
  /** Newest first, by the day on which the visitor last wrote. */
  listConversations(query: InboxQuery): Promise<Outcome<InboxPage>>;
  /**
   * The first message of up to 50 conversations, for the line in the inbox. Is written into the
   * audit log, but does not tell the visitor that their words were read.
   */
  readOpenings(ids: readonly string[]): Promise<Outcome<readonly ConversationOpening[]>>;
  /** All messages, oldest first. Is written into the audit log and turns `received` into `read`. */
  readConversation(
    id: string,
  ): Promise<Outcome<{ row: ConversationRow; messages: readonly StoredMessage[] }>>;
  /** `conflict` when a colleague changed it since `expectedVersion`. */
  setStatus(
    id: string,
    status: ConversationStatus,
    expectedVersion: number,
  ): Promise<Outcome<StatusChange>>;
  reply(reply: Reply): Promise<Outcome<StatusChange>>;
  /** How long people waited for the first answer, of the last 90 days; in no order. */
  replyDays(): Promise<Outcome<readonly ReplyDay[]>>;
  /** Puts conversations that were kept apart among the others; the same answer when they are. */
  letIn(ids: readonly string[]): Promise<Outcome<unknown>>;
  loadKeyring(): Promise<Outcome<StoredKeyring>>;
}

/** A client with a session of its own. Makes no request until it is used. */
export function createStaffClient(): StaffClient {
  const { url, publishableKey } = backendAddress();
  const supabase = createClient(url, publishableKey, {
    auth: { persistSession: false, autoRefreshToken: true, detectSessionInUrl: false },
    global: { fetch: fetchInTime },
  });
  return {
    signIn: (email, password) => signIn(supabase, email, password),
    signOut: () => signOut(supabase),
    me: () => me(supabase),
    listConversations: (query) => listConversations(supabase, query),
    readOpenings: (ids) =>
      call(supabase, 'read_openings', { conversation_ids: ids }, openingsSchema),
    readConversation: (id) => readConversation(supabase, id),
    setStatus: (id, status, expectedVersion) =>
      call(
        supabase,
        'set_status',
        { conversation_id: id, status, expected_version: expectedVersion },
        changedSchema,
      ),
    reply: ({ conversationId, messageId, file, expectedVersion }) =>
      call(
        supabase,
        'staff_reply',
        {
          conversation_id: conversationId,
          message_id: messageId,
          file,
          expected_version: expectedVersion,
        },
        changedSchema,
      ),
    replyDays: () => call(supabase, 'reply_days', {}, replyDaysSchema),
    letIn: (ids) => call(supabase, 'let_in', { conversation_ids: ids }, letInSchema),
    loadKeyring: () => loadKeyring(supabase),
  };
}

async function fetchInTime(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return fetch(input, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS), ...init });
}

async function signIn(
  supabase: SupabaseClient,
  email: string,
  password: string,
): Promise<Outcome<StaffMember>> {
  const { error } = await supabase.auth.signInWithPassword({ email, password });
  if (error) {
    const { status = 0, code } = error;
    return failure(status === 0 ? errorOf('offline') : errorOfAnswer(status, code));
  }
  const member = await me(supabase);
  if (!member.ok) await signOut(supabase);
  return member;
}

async function signOut(supabase: SupabaseClient): Promise<Outcome<null>> {
  // Local first and last: whatever the server says, this page forgets.
  const { error } = await supabase.auth.signOut({ scope: 'local' });
  return error ? failure(errorOf('unavailable')) : success(null);
}

async function me(supabase: SupabaseClient): Promise<Outcome<StaffMember>> {
  const { data } = await supabase.auth.getSession();
  const id = data.session?.user.id;
  if (id === undefined) return failure(errorOfAnswer(401, 'sign_in_required'));
  const found = await receive(
    (signal) =>
      supabase
        .from('staff')
        .select('user_id,display_name,role,active')
        .eq('user_id', id)
        .abortSignal(signal),
    z.array(memberSchema),
  );
  if (!found.ok) return found;
  const [member] = found.value;
  if (!member?.active) return failure(errorOfAnswer(403, 'staff_only'));
  return success({ id: member.id, name: member.name, role: member.role });
}

async function listConversations(
  supabase: SupabaseClient,
  { status, held, cursor }: InboxQuery,
): Promise<Outcome<InboxPage>> {
  const answer = await receive((signal) => {
    let query = supabase.from('conversations').select(ROW_COLUMNS).eq('held', held);
    if (status !== null) query = query.eq('status', status);
    if (cursor !== null) {
      const { lastVisitorOn: day, id } = cursor;
      query = query.or(`last_visitor_on.lt.${day},and(last_visitor_on.eq.${day},id.lt.${id})`);
    }
    return query
      .order('last_visitor_on', { ascending: false })
      .order('id', { ascending: false })
      .limit(PAGE + 1)
      .abortSignal(signal);
  }, z.array(rowSchema));
  if (!answer.ok) return answer;
  const rows = answer.value.slice(0, PAGE);
  const last = rows.at(-1);
  const next =
    answer.value.length > PAGE && last ? { lastVisitorOn: last.lastVisitorOn, id: last.id } : null;
  return success({ rows, next });
}

async function readConversation(
  supabase: SupabaseClient,
  id: string,
): Promise<Outcome<{ row: ConversationRow; messages: readonly StoredMessage[] }>> {
  const messages: StoredMessage[] = [];
  for (;;) {
    const after = messages.at(-1)?.position ?? 0;
    const page = await call(
      supabase,
      'read_for_staff',
      { conversation_id: id, after },
      staffPageSchema,
    );
    if (!page.ok) return page;
    messages.push(...page.value.messages);
    if (!page.value.more) return success({ row: page.value.conversation, messages });
  }
}

async function call<T>(
  supabase: SupabaseClient,
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  schema: z.ZodMiniType<T>,
): Promise<Outcome<T>> {
  return receive(async (signal) => supabase.rpc(name, parameters).abortSignal(signal), schema);
}
