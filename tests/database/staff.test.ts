import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { newFile, newVisitor, opening, type Visitor } from './support/letters.ts';
import { addPerson, type Person } from './support/people.ts';

let backend: TestBackend;
let admin: string;
let counsellor: Person;
let reader: Person;
let stopped: Person;
let stranger: Person;
beforeAll(async () => {
  backend = await openTestBackend();
  admin = await backend.token(backend.signIn.email, backend.signIn.password);
  counsellor = await addPerson(backend, { role: 'counsellor', active: true });
  reader = await addPerson(backend, { role: 'reader', active: true });
  stopped = await addPerson(backend, { role: 'admin', active: false });
  stranger = await addPerson(backend);
});
afterAll(() => backend.close());

async function written(): Promise<{ visitor: Visitor; id: string }> {
  const visitor = newVisitor();
  const letter = opening(visitor);
  await backend.rpc('open_conversation', letter);
  return { visitor, id: letter.conversation_id };
}

async function statusFor(visitor: Visitor): Promise<unknown> {
  return (await backend.rpc('read_conversation', { lookup: visitor.lookup })).body['status'];
}

async function versionOf(id: string): Promise<number> {
  const [row] = await backend.sql<{ version: number }[]>`
    select version from public.conversations where id = ${id}`;
  return row?.version ?? 0;
}

const TABLES = [
  'conversations?select=id',
  'messages?select=id',
  'keyring_epochs?select=epoch',
  'grants?select=epoch',
  'member_keys?select=user_id',
  'audit_log?select=id',
];

describe('Who sees what', () => {
  test.each([
    ['a sign-in that is not staff', () => stranger],
    ['a member who was stopped', () => stopped],
  ])('%s finds every table empty and every function closed', async (_, who) => {
    const { id } = await written();
    const { token } = who();
    for (const table of TABLES) {
      const { status, rows } = await backend.get(table, token);
      expect([status, rows], table).toEqual([200, []]);
    }
    for (const [name, parameters] of [
      ['read_for_staff', { conversation_id: id }],
      ['read_openings', { conversation_ids: [id] }],
      ['set_status', { conversation_id: id, status: 'read', expected_version: 1 }],
      [
        'staff_reply',
        { conversation_id: id, message_id: id, file: newFile(), expected_version: 1 },
      ],
    ] as const) {
      const { status, body } = await backend.rpc(name, parameters, token);
      expect([status, body['message']], name).toEqual([403, 'staff_only']);
    }
  });

  test('a member who was stopped still sees their own row, so that the app can say why', async () => {
    const { rows } = await backend.get('staff?select=user_id,active', stopped.token);
    expect(rows).toEqual([{ user_id: stopped.id, active: false }]);
  });

  test('a reader sees conversations and colleagues, but not the audit log', async () => {
    await written();
    const count = async (path: string) => (await backend.get(path, reader.token)).rows.length;
    expect(await count('conversations?select=id&limit=1')).toBe(1);
    expect(await count('staff?select=user_id')).toBe(4);
    expect(await count('audit_log?select=id&limit=1')).toBe(0);
  });

  test('a reader cannot answer or change anything', async () => {
    const { id } = await written();
    const change = { conversation_id: id, status: 'closed', expected_version: 1 };
    expect((await backend.rpc('set_status', change, reader.token)).status).toBe(403);
  });

  test('nobody fetches a colleague’s wrapped key or grant', async () => {
    expect((await backend.get('member_keys?select=user_id', counsellor.token)).rows).toEqual([]);
    expect((await backend.get('grants?select=member_id', counsellor.token)).rows).toEqual([]);
    const own = await backend.get('grants?select=member_id', admin);
    expect(own.rows).toEqual([{ member_id: backend.signIn.userId }]);
  });

  test('nobody writes a table directly, not even an admin', async () => {
    const { id } = await written();
    const attempts = [
      await backend.send(
        'PATCH',
        `/rest/v1/conversations?id=eq.${id}`,
        { status: 'closed' },
        admin,
      ),
      await backend.send('DELETE', `/rest/v1/conversations?id=eq.${id}`, undefined, admin),
      await backend.send('PATCH', '/rest/v1/staff', { role: 'admin' }, admin),
      await backend.send('DELETE', '/rest/v1/audit_log', undefined, admin),
    ];
    expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  test('an expired, a forged and an unsigned token open nothing', async () => {
    const [header = '', claims = ''] = admin.split('.');
    const encode = (value: object): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = `${encode({ alg: 'none', typ: 'JWT' })}.${claims}.`;
    for (const token of [`${header}.${claims}.${'A'.repeat(43)}`, none, 'nonsense']) {
      const { status, body } = await backend.get('conversations?select=id', token);
      expect([status, body['code']]).toEqual([401, 'token_invalid']);
    }
  });
});

describe('A second factor', () => {
  test('once asked for, keeps everything closed to a session without one', async () => {
    const { id } = await written();
    await backend.sql`update private.settings set require_mfa = true`;
    try {
      for (const table of TABLES) {
        expect((await backend.get(table, admin)).rows, table).toEqual([]);
      }
      const { status, body } = await backend.rpc('read_for_staff', { conversation_id: id }, admin);
      expect([status, body['message']]).toEqual([403, 'second_factor_required']);
      const own = await backend.get('staff?select=user_id', admin);
      expect(own.rows).toEqual([{ user_id: backend.signIn.userId }]);
    } finally {
      await backend.sql`update private.settings set require_mfa = false`;
    }
  });

  test('is satisfied by a session at aal2', async () => {
    await written();
    const rows = await backend.sql.begin(async (sql) => {
      await sql`update private.settings set require_mfa = true`;
      const claims = JSON.stringify({ sub: backend.signIn.userId, aal: 'aal2' });
      await sql`select set_config('request.jwt.claims', ${claims}, true),
        set_config('request.jwt.claim.sub', ${backend.signIn.userId}, true)`;
      await sql`set local role authenticated`;
      const seen = await sql`select id from public.conversations limit 1`;
      await sql`reset role`;
      await sql`update private.settings set require_mfa = false`;
      return seen;
    });
    expect(rows.length).toBe(1);
  });
});

describe('Reading', () => {
  test('turns 届きました into 読みました and leaves a line in the audit log', async () => {
    const { visitor, id } = await written();
    const { body } = await backend.rpc('read_for_staff', { conversation_id: id }, reader.token);
    expect(body['conversation']).toMatchObject({ id, status: 'read', version: 2 });
    expect(await statusFor(visitor)).toBe('read');
    const rows = await backend.sql`
      select actor, action, extract(second from at)::int as seconds
      from public.audit_log where subject = ${id}`;
    expect([...rows]).toEqual([{ actor: reader.id, action: 'read', seconds: 0 }]);
  });

  test('of the first messages for the inbox is written down too, and does not count as read', async () => {
    const { visitor, id } = await written();
    const { rows } = await backend.rpc('read_openings', { conversation_ids: [id] }, reader.token);
    expect(rows.map((row) => row['conversation_id'])).toEqual([id]);
    expect(await statusFor(visitor)).toBe('received');
    const log = await backend.sql`select action from public.audit_log where subject = ${id}`;
    expect([...log]).toEqual([{ action: 'opening' }]);
  });

  test('asks for at most fifty at a time', async () => {
    const conversation_ids = Array.from({ length: 51 }, () => crypto.randomUUID());
    const { status, body } = await backend.rpc('read_openings', { conversation_ids }, admin);
    expect([status, body['message']]).toEqual([400, 'too_many']);
  });
});

describe('Answering', () => {
  test('reaches the visitor', async () => {
    const { visitor, id } = await written();
    const file = newFile();
    const { status, body } = await backend.rpc(
      'staff_reply',
      { conversation_id: id, message_id: crypto.randomUUID(), file, expected_version: 1 },
      counsellor.token,
    );
    expect([status, body]).toEqual([200, { status: 'answered', version: 2, closes_on: null }]);
    const seen = await backend.rpc('read_conversation', { lookup: visitor.lookup });
    expect(seen.body['messages']).toMatchObject([
      { position: 1, direction: 'in' },
      { position: 2, direction: 'out', file },
    ]);
  });

  test('stores a reply once, however often it is sent', async () => {
    const { id } = await written();
    const reply = {
      conversation_id: id,
      message_id: crypto.randomUUID(),
      file: newFile(),
      expected_version: 1,
    };
    const first = await backend.rpc('staff_reply', reply, counsellor.token);
    const again = await backend.rpc('staff_reply', reply, counsellor.token);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const log = await backend.sql`select action from public.audit_log where subject = ${id}`;
    expect([...log]).toEqual([{ action: 'reply' }]);
  });

  test('is refused, and nothing stored, when somebody changed the conversation meanwhile', async () => {
    const { visitor, id } = await written();
    await backend.rpc('add_message', {
      lookup: visitor.lookup,
      message_id: crypto.randomUUID(),
      file: newFile(),
    });
    const { status, body } = await backend.rpc(
      'staff_reply',
      {
        conversation_id: id,
        message_id: crypto.randomUUID(),
        file: newFile(),
        expected_version: 1,
      },
      counsellor.token,
    );
    expect([status, body['message']]).toEqual([409, 'version_stale']);
    const rows = await backend.sql`select 1 from public.messages where conversation_id = ${id}`;
    expect(rows.length).toBe(2);
  });
});

describe('The status', () => {
  test('changes with the right version, and tells a colleague who is too late', async () => {
    const { visitor, id } = await written();
    const set = (status: string, expected_version: number) =>
      backend.rpc(
        'set_status',
        { conversation_id: id, status, expected_version },
        counsellor.token,
      );
    expect((await set('replying', 1)).body).toMatchObject({ status: 'replying', version: 2 });
    const late = await set('closed', 1);
    expect([late.status, late.body['message']]).toEqual([409, 'version_stale']);
    expect(await statusFor(visitor)).toBe('replying');
  });

  test('may be set twice: a retry after a lost answer is a success', async () => {
    const { id } = await written();
    const change = { conversation_id: id, status: 'replying', expected_version: 1 };
    await backend.rpc('set_status', change, counsellor.token);
    const again = await backend.rpc('set_status', change, counsellor.token);
    expect([again.status, again.body['version']]).toEqual([200, 2]);
  });

  test('is refused when it does not exist', async () => {
    const { id } = await written();
    const change = { conversation_id: id, status: 'forgotten', expected_version: 1 };
    expect((await backend.rpc('set_status', change, counsellor.token)).status).toBe(400);
  });
});

describe('Keeping and deleting', () => {
  test('closing tells the day of deletion, and on that day it is gone', async () => {
    const { visitor, id } = await written();
    const change = { conversation_id: id, status: 'closed', expected_version: 1 };
    const { body } = await backend.rpc('set_status', change, counsellor.token);
    const [row] = await backend.sql<{ days: number }[]>`
      select closes_on - private.today() as days from public.conversations where id = ${id}`;
    expect(row?.days).toBe(90);
    expect(body['closes_on']).toMatch(/^\d{4}-\d\d-\d\d$/);

    expect(await backend.sql`select private.purge() as gone`).toMatchObject([{ gone: 0 }]);
    await backend.sql`update public.conversations set closes_on = private.today() where id = ${id}`;
    expect(await backend.sql`select private.purge() as gone`).toMatchObject([{ gone: 1 }]);
    const after = await backend.rpc('read_conversation', { lookup: visitor.lookup });
    expect(after.status).toBe(404);
    const rows = await backend.sql`select 1 from public.messages where conversation_id = ${id}`;
    expect(rows.length).toBe(0);
  });

  test('writing again in time opens a closed conversation and stops its deletion', async () => {
    const { visitor, id } = await written();
    const change = { conversation_id: id, status: 'closed', expected_version: 1 };
    await backend.rpc('set_status', change, counsellor.token);
    await backend.rpc('add_message', {
      lookup: visitor.lookup,
      message_id: crypto.randomUUID(),
      file: newFile(),
    });
    const { body } = await backend.rpc('read_conversation', { lookup: visitor.lookup });
    expect(body).toMatchObject({ status: 'received', closes_on: null });
    expect(await versionOf(id)).toBe(3);
  });
});

describe('The audit log', () => {
  test.each(['service_role', 'authenticated', 'anon', 'postgres'])(
    'cannot be changed, emptied or shortened as %s',
    async (role) => {
      await backend.sql`select private.audit_day('purged', null, 1)`;
      for (const statement of [
        `update public.audit_log set action = 'read'`,
        `delete from public.audit_log`,
        `truncate public.audit_log`,
      ]) {
        const attempt = backend.sql.begin(async (sql) => {
          await sql.unsafe(`set local role ${role}`);
          await sql.unsafe(statement);
        });
        await expect(attempt, statement).rejects.toMatchObject({ code: '42501' });
      }
    },
  );
});
