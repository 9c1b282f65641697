/** The clients of the site against the real backend over a real port, with really sealed messages. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createStaffClient } from '../../src/backend/staff.ts';
import {
  addMessage,
  deleteConversation,
  openConversation,
  readConversation,
  requestChallenge,
} from '../../src/backend/visitor.ts';
import { openOrganisation, unlockMember } from '../../src/sealed/keyring.ts';
import { DEMONSTRATION_IDENTITY } from '../../src/sealed/demonstration-key.ts';
import { createWeb } from '../../supabase/embedded/http/app.ts';
import { listen, type Listener } from '../../supabase/embedded/http/listener.ts';
import { environmentFor, openTestBackend, type TestBackend } from './support/backend.ts';
import { hashOf, newFile, newVisitor } from './support/letters.ts';
import { makeWorkEasy, type Proof, solved } from './support/proof.ts';

let backend: TestBackend;
let listener: Listener;
beforeAll(async () => {
  backend = await openTestBackend();
  listener = await listen(environmentFor(backend.directory));
  const site = (): Promise<Response> => Promise.resolve(new Response('', { status: 404 }));
  listener.use(createWeb(backend.backend.fetch, site).fetch);
  vi.stubGlobal('location', { origin: listener.origin });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await listener.close();
  await backend.close();
});

async function proof(): Promise<Proof> {
  const challenge = await requestChallenge();
  if (!challenge.ok) throw new Error(challenge.error.code);
  return solved(challenge.value);
}

async function newOpening() {
  const visitor = newVisitor();
  const opening = {
    conversationId: crypto.randomUUID(),
    messageId: crypto.randomUUID(),
    lookupHash: hashOf(visitor.lookup),
    removalHash: hashOf(visitor.removal),
    file: newFile(),
    ...(await proof()),
  };
  return { visitor, opening };
}

async function signedIn() {
  const client = createStaffClient();
  const member = await client.signIn(backend.signIn.email, backend.signIn.password);
  expect(member.ok).toBe(true);
  return client;
}

/** Every conversation of a list, page by page: those of one day stand in the order of chance. */
async function listedIds(
  client: Awaited<ReturnType<typeof signedIn>>,
  held: boolean,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: Parameters<typeof client.listConversations>[0]['cursor'] = null;
  do {
    const page = await client.listConversations({ status: null, held, cursor });
    if (!page.ok) throw new Error(page.error.code);
    ids.push(...page.value.rows.map(({ id }) => id));
    cursor = page.value.next;
  } while (cursor);
  return ids;
}

describe('A visitor', () => {
  test('writes, comes back, writes again and deletes', async () => {
    const { visitor, opening } = await newOpening();
    expect(await openConversation(opening)).toMatchObject({
      ok: true,
      value: { status: 'received' },
    });
    expect(await openConversation(opening)).toMatchObject({ ok: true });
    const message = {
      lookup: visitor.lookup,
      messageId: crypto.randomUUID(),
      file: newFile(),
      ...(await proof()),
    };
    expect(await addMessage(message)).toEqual({ ok: true, value: { status: 'received' } });
    expect(await readConversation({ lookup: visitor.lookup, after: 0 })).toMatchObject({
      ok: true,
      value: {
        conversationId: opening.conversationId,
        messages: [
          { position: 1, messageId: opening.messageId, direction: 'in', file: opening.file },
          { position: 2, messageId: message.messageId, direction: 'in', file: message.file },
        ],
        more: false,
      },
    });
    expect(await deleteConversation(visitor)).toEqual({ ok: true, value: { deleted: true } });
    expect(await readConversation(visitor)).toMatchObject({
      ok: false,
      error: { code: 'not-found', retryable: false },
    });
  });

  test('is told in words that fit what went wrong', async () => {
    const { visitor, opening } = await newOpening();
    await openConversation(opening);
    const code = async (answer: Promise<{ ok: boolean; error?: { code: string } }>) =>
      (await answer).error?.code;
    const taken = { ...opening, conversationId: crypto.randomUUID() };
    expect(await code(openConversation(taken))).toBe('conflict');
    const large = { ...(await newOpening()).opening, file: newFile(60_000) };
    expect(await code(openConversation(large))).toBe('too-large');
    const bad = { ...(await newOpening()).opening, file: 'x' };
    expect(await code(openConversation(bad))).toBe('invalid');
    const wrong = { lookup: visitor.lookup, removal: newVisitor().removal };
    expect(await code(deleteConversation(wrong))).toBe('refused');
  });
});

describe('A member of staff', () => {
  test('signs in, finds the newest conversation, reads it, answers and closes it', async () => {
    const { visitor, opening } = await newOpening();
    await openConversation(opening);
    const client = await signedIn();

    const page = await client.listConversations({ status: 'received', held: false, cursor: null });
    const row = page.ok
      ? page.value.rows.find(({ id }) => id === opening.conversationId)
      : undefined;
    expect(row).toMatchObject({ lookupHash: opening.lookupHash, status: 'received', version: 1 });
    expect(await client.readOpenings([opening.conversationId])).toEqual({
      ok: true,
      value: [{ conversationId: opening.conversationId, file: opening.file }],
    });
    const read = await client.readConversation(opening.conversationId);
    expect(read).toMatchObject({
      ok: true,
      value: { row: { status: 'read', version: 2 }, messages: [{ file: opening.file }] },
    });
    const replied = await client.reply({
      conversationId: opening.conversationId,
      messageId: crypto.randomUUID(),
      file: newFile(),
      expectedVersion: 2,
    });
    expect(replied).toMatchObject({ ok: true, value: { status: 'answered', version: 3 } });
    expect(await client.setStatus(opening.conversationId, 'closed', 2)).toMatchObject({
      ok: false,
      error: { code: 'conflict', retryable: false },
    });
    const closed = await client.setStatus(opening.conversationId, 'closed', 3);
    expect(closed).toMatchObject({ ok: true, value: { status: 'closed', version: 4 } });

    const seen = await readConversation(visitor);
    expect(seen.ok && seen.value.closesOn).toBe(closed.ok && closed.value.closesOn);
    expect(seen).toMatchObject({ value: { messages: [{}, { direction: 'out' }] } });
  });

  test('walks through the inbox page by page and sees every conversation once', async () => {
    await Promise.all(
      Array.from({ length: 60 }, async () => openConversation((await newOpening()).opening)),
    );
    const ids = await listedIds(await signedIn(), false);
    const [total] = await backend.sql<{ n: number }[]>`
      select count(*)::int as n from public.conversations`;
    expect(ids.length).toBe(total?.n);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('finds what was kept apart in a list of its own, and lets it in among the others', async () => {
    await backend.sql`update guard.settings set daily_measure = 1`;
    const { opening } = await newOpening();
    await openConversation(opening);
    await makeWorkEasy(backend.sql);
    const client = await signedIn();
    const listed = async (held: boolean): Promise<boolean> =>
      (await listedIds(client, held)).includes(opening.conversationId);
    expect([await listed(false), await listed(true)]).toEqual([false, true]);
    for (let twice = 0; twice < 2; twice += 1) {
      expect(await client.letIn([opening.conversationId])).toMatchObject({ ok: true });
    }
    expect([await listed(false), await listed(true)]).toEqual([true, false]);
    const log = await backend.sql`
      select action from public.audit_log where subject = ${opening.conversationId}`;
    expect([...log]).toEqual([{ action: 'let_in' }]);
  });

  test('opens the organisation key with the generated passphrase', async () => {
    const client = await signedIn();
    const keyring = await client.loadKeyring();
    if (!keyring.ok) throw new Error(keyring.error.code);
    const { member, epochs } = keyring.value;
    const identity = await unlockMember(member, { passphrase: backend.signIn.passphrase });
    const [epoch] = epochs;
    if (!epoch) throw new Error('no epoch');
    expect(await openOrganisation(epoch, member.id, identity)).toBe(DEMONSTRATION_IDENTITY);
  });

  test('is told when the password is wrong, and sees nothing after signing out', async () => {
    const client = createStaffClient();
    expect(await client.signIn(backend.signIn.email, 'not-the-password')).toMatchObject({
      ok: false,
      error: { code: 'refused', message: 'メールアドレスかパスワードが合いませんでした。' },
    });
    const other = await signedIn();
    expect(await other.signOut()).toEqual({ ok: true, value: null });
    expect(await other.me()).toMatchObject({ ok: false, error: { code: 'refused' } });
    const page = await other.listConversations({ status: null, held: false, cursor: null });
    expect(page).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
});
