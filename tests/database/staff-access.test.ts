import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFile } from './support/letters.ts';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
let backend: Office['backend'];
beforeAll(async () => {
  office = await openOffice();
  ({ backend } = office);
});
afterAll(() => backend.close());

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
    ['a sign-in that is not staff', () => office.stranger],
    ['a member who was stopped', () => office.stopped],
  ])('%s finds every table empty and every function closed', async (_, who) => {
    const { id } = await office.written();
    const { token } = who();
    for (const table of TABLES) {
      const { status, rows } = await backend.get(table, token);
      expect([status, rows], table).toEqual([200, []]);
    }
    for (const [name, parameters] of [
      ['read_for_staff', { conversation_id: id }],
      ['read_openings', { conversation_ids: [id] }],
      ['reply_days', {}],
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
    const { rows } = await backend.get('staff?select=user_id,active', office.stopped.token);
    expect(rows).toEqual([{ user_id: office.stopped.id, active: false }]);
  });

  test('a reader sees conversations and colleagues, but not the audit log', async () => {
    await office.written();
    const count = async (path: string) =>
      (await backend.get(path, office.reader.token)).rows.length;
    expect(await count('conversations?select=id&limit=1')).toBe(1);
    expect(await count('staff?select=user_id')).toBe(4);
    expect(await count('audit_log?select=id&limit=1')).toBe(0);
  });

  test('a reader cannot answer or change anything', async () => {
    const { id } = await office.written();
    const change = { conversation_id: id, status: 'closed', expected_version: 1 };
    expect((await backend.rpc('set_status', change, office.reader.token)).status).toBe(403);
  });

  test('nobody fetches a colleague’s wrapped key or grant', async () => {
    expect((await backend.get('member_keys?select=user_id', office.counsellor.token)).rows).toEqual(
      [],
    );
    expect((await backend.get('grants?select=member_id', office.counsellor.token)).rows).toEqual(
      [],
    );
    const own = await backend.get('grants?select=member_id', office.admin);
    expect(own.rows).toEqual([{ member_id: backend.signIn.userId }]);
  });

  test('nobody writes a table directly, not even an admin', async () => {
    const { id } = await office.written();
    const attempts = [
      await backend.send(
        'PATCH',
        `/rest/v1/conversations?id=eq.${id}`,
        { status: 'closed' },
        office.admin,
      ),
      await backend.send('DELETE', `/rest/v1/conversations?id=eq.${id}`, undefined, office.admin),
      await backend.send('PATCH', '/rest/v1/staff', { role: 'admin' }, office.admin),
      await backend.send('DELETE', '/rest/v1/audit_log', undefined, office.admin),
    ];
    expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  test('an expired, a forged and an unsigned token open nothing', async () => {
    const [header = '', claims = ''] = office.admin.split('.');
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
    const { id } = await office.written();
    await backend.sql`update private.settings set require_mfa = true`;
    try {
      for (const table of TABLES) {
        expect((await backend.get(table, office.admin)).rows, table).toEqual([]);
      }
      const { status, body } = await backend.rpc(
        'read_for_staff',
        { conversation_id: id },
        office.admin,
      );
      expect([status, body['message']]).toEqual([403, 'second_factor_required']);
      const own = await backend.get('staff?select=user_id', office.admin);
      expect(own.rows).toEqual([{ user_id: backend.signIn.userId }]);
    } finally {
      await backend.sql`update private.settings set require_mfa = false`;
    }
  });

  test('is satisfied by a session at aal2', async () => {
    await office.written();
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
