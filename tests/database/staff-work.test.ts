import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf, newFile } from './support/letters.ts';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
let backend: Office['backend'];
beforeAll(async () => {
  office = await openOffice();
  ({ backend } = office);
});
afterAll(() => backend.close());

describe('Reading', () => {
  test('turns 届きました into 読みました and leaves a line in the audit log', async () => {
    const { visitor, id } = await office.written();
    const { body } = await backend.rpc(
      'read_for_staff',
      { conversation_id: id },
      office.reader.token,
    );
    expect(body['conversation']).toMatchObject({ id, status: 'read', version: 2 });
    expect(await office.statusFor(visitor)).toBe('read');
    const rows = await backend.sql`
      select actor, action, extract(second from at)::int as seconds
      from public.audit_log where subject = ${id}`;
    expect([...rows]).toEqual([{ actor: office.reader.id, action: 'read', seconds: 0 }]);
  });

  test('of the first messages for the inbox is written down too, and does not count as read', async () => {
    const { visitor, id } = await office.written();
    const { rows } = await backend.rpc(
      'read_openings',
      { conversation_ids: [id] },
      office.reader.token,
    );
    expect(rows.map((row) => row['conversation_id'])).toEqual([id]);
    expect(await office.statusFor(visitor)).toBe('received');
    const log = await backend.sql`select action from public.audit_log where subject = ${id}`;
    expect([...log]).toEqual([{ action: 'opening' }]);
  });

  test('asks for at most fifty at a time', async () => {
    const conversation_ids = Array.from({ length: 51 }, () => crypto.randomUUID());
    const { status, body } = await backend.rpc('read_openings', { conversation_ids }, office.admin);
    expect([status, body['message']]).toEqual([400, 'too_many']);
  });
});

describe('Answering', () => {
  test('reaches the visitor', async () => {
    const { visitor, id } = await office.written();
    const file = newFile();
    const { status, body } = await backend.rpc(
      'staff_reply',
      { conversation_id: id, message_id: crypto.randomUUID(), file, expected_version: 1 },
      office.counsellor.token,
    );
    expect([status, body]).toEqual([200, { status: 'answered', version: 2, closes_on: null }]);
    const seen = await backend.rpc('read_conversation', { lookup: visitor.lookup });
    expect(seen.body['messages']).toMatchObject([
      { position: 1, direction: 'in' },
      { position: 2, direction: 'out', file },
    ]);
  });

  test('stores a reply once, however often it is sent', async () => {
    const { id } = await office.written();
    const reply = {
      conversation_id: id,
      message_id: crypto.randomUUID(),
      file: newFile(),
      expected_version: 1,
    };
    const first = await backend.rpc('staff_reply', reply, office.counsellor.token);
    const again = await backend.rpc('staff_reply', reply, office.counsellor.token);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const log = await backend.sql`select action from public.audit_log where subject = ${id}`;
    expect([...log]).toEqual([{ action: 'reply' }]);
  });

  test('is refused, and nothing stored, when somebody changed the conversation meanwhile', async () => {
    const { visitor, id } = await office.written();
    await backend.deliver('add_message', {
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
      office.counsellor.token,
    );
    expect([status, body['message']]).toEqual([409, 'version_stale']);
    const rows = await backend.sql`select 1 from public.messages where conversation_id = ${id}`;
    expect(rows.length).toBe(2);
  });
});

describe('The status', () => {
  test('changes with the right version, and tells a colleague who is too late', async () => {
    const { visitor, id } = await office.written();
    const set = (status: string, expected_version: number) =>
      backend.rpc(
        'set_status',
        { conversation_id: id, status, expected_version },
        office.counsellor.token,
      );
    expect((await set('replying', 1)).body).toMatchObject({ status: 'replying', version: 2 });
    const late = await set('closed', 1);
    expect([late.status, late.body['message']]).toEqual([409, 'version_stale']);
    expect(await office.statusFor(visitor)).toBe('replying');
  });

  test('may be set twice: a retry after a lost answer is a success', async () => {
    const { id } = await office.written();
    const change = { conversation_id: id, status: 'replying', expected_version: 1 };
    await backend.rpc('set_status', change, office.counsellor.token);
    const again = await backend.rpc('set_status', change, office.counsellor.token);
    expect([again.status, again.body['version']]).toEqual([200, 2]);
  });

  test('is refused when it does not exist', async () => {
    const { id } = await office.written();
    const change = { conversation_id: id, status: 'forgotten', expected_version: 1 };
    expect((await backend.rpc('set_status', change, office.counsellor.token)).status).toBe(400);
  });
});

describe('Keeping and deleting', () => {
  test('closing tells the day of deletion, and on that day it is gone', async () => {
    const { visitor, id } = await office.written();
    const change = { conversation_id: id, status: 'closed', expected_version: 1 };
    const { body } = await backend.rpc('set_status', change, office.counsellor.token);
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
    const { visitor, id } = await office.written();
    const change = { conversation_id: id, status: 'closed', expected_version: 1 };
    await backend.rpc('set_status', change, office.counsellor.token);
    await backend.deliver('add_message', {
      lookup: visitor.lookup,
      message_id: crypto.randomUUID(),
      file: newFile(),
    });
    const { body } = await backend.rpc('read_conversation', { lookup: visitor.lookup });
    expect(body).toMatchObject({ status: 'received', closes_on: null });
    const [row] = await backend.sql<{ version: number }[]>`
      select version from public.conversations where id = ${id}`;
    expect(row?.version).toBe(3);
  });
});

describe('What remains', () => {
  /** Tables of any schema with a row that holds one of the texts somewhere. */
  const tablesWith = async (texts: readonly string[]): Promise<readonly string[]> => {
    const tables = await backend.sql<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'private', 'guard', 'auth') order by 1`;
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await backend.sql.unsafe<{ text: string }[]>(
        `select t::text as text from ${name} t`,
      );
      if (rows.some(({ text }) => texts.some((part) => text.includes(part)))) found.push(name);
    }
    return found;
  };
  const answered = async () => {
    const { visitor, id } = await office.written();
    const file = newFile();
    await backend.rpc('read_for_staff', { conversation_id: id }, office.reader.token);
    await backend.rpc(
      'staff_reply',
      { conversation_id: id, message_id: crypto.randomUUID(), file, expected_version: 2 },
      office.counsellor.token,
    );
    const [letter] = await backend.sql<{ file: string }[]>`
      select file from public.messages where conversation_id = ${id} and position = 1`;
    const hashes = [hashOf(visitor.lookup), hashOf(visitor.removal)];
    return { visitor, id, traces: [...hashes, file, letter?.file ?? 'no letter'] };
  };

  test.each(['the visitor deletes', 'its day comes'])(
    'when %s is no letter, no answer and no hash, only a number in the audit log',
    async (way) => {
      const { visitor, id, traces } = await answered();
      expect(await tablesWith(traces)).toEqual(['public.conversations', 'public.messages']);
      if (way === 'the visitor deletes') {
        expect((await backend.rpc('delete_conversation', visitor)).body).toEqual({ deleted: true });
      } else {
        await backend.sql`update public.conversations
          set status = 'closed', closes_on = private.today() where id = ${id}`;
        expect(await backend.sql`select private.purge() as gone`).toMatchObject([{ gone: 1 }]);
      }
      expect(await tablesWith(traces)).toEqual([]);
      expect(await tablesWith([id])).toEqual(['public.audit_log']);
    },
  );
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
