import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { STAFF_FUNCTIONS } from './support/staff-functions.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await openTestBackend();
});
afterAll(() => backend.close());

const listed = JSON.parse(
  readFileSync(new URL('../../supabase/anonymous-functions.json', import.meta.url), 'utf8'),
) as Record<string, string>;

/** Every table and view that the API exposes, with one of its columns. */
async function publicTables(): Promise<readonly { name: string; column: string }[]> {
  return backend.sql<{ name: string; column: string }[]>`
    select distinct on (c.relname) c.relname as name, a.attname as column
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid
      and a.attnum > 0 and a.attidentity = '' and a.attgenerated = ''
    where n.nspname = 'public' and c.relkind in ('r', 'v', 'm', 'p', 'f')
    order by c.relname, a.attnum`;
}

async function executable(role: string, schema: string): Promise<Record<string, string>> {
  const rows = await backend.sql<{ name: string; parameters: string }[]>`
    select p.proname as name, pg_get_function_identity_arguments(p.oid) as parameters
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = ${schema} and has_function_privilege(${role}, p.oid, 'EXECUTE')`;
  return Object.fromEntries(rows.map(({ name, parameters }) => [name, parameters]));
}

describe('Somebody without an account', () => {
  test('is refused at every table, whatever they try to do there', async () => {
    const tables = await publicTables();
    expect(tables.length).toBeGreaterThanOrEqual(7);
    for (const { name: table, column } of tables) {
      for (const [method, body] of [
        ['GET', undefined],
        ['POST', { [column]: null }],
        ['PATCH', { [column]: null }],
        ['DELETE', undefined],
      ] as const) {
        const { status, body: answer } = await backend.send(method, `/rest/v1/${table}`, body);
        expect([status, answer['code']], `${method} ${table}`).toEqual([401, '42501']);
      }
    }
  });

  test('holds no right on any table or column of the database', async () => {
    const rights = await backend.sql`
      select table_schema, table_name, privilege_type from information_schema.column_privileges
      where grantee in ('anon', 'PUBLIC')
        and table_schema not in ('pg_catalog', 'information_schema')`;
    expect([...rights]).toEqual([]);
  });

  test('can call exactly the functions of supabase/anonymous-functions.json', async () => {
    expect(await executable('anon', 'public')).toEqual(listed);
  });

  test('can call nothing of the helpers, not even by name', async () => {
    expect(await executable('anon', 'private')).toEqual({});
    expect(await executable('anon', 'guard')).toEqual({});
    const { status } = await backend.rpc('purge', {});
    expect(status).toBe(404);
  });

  test('cannot call what staff call', async () => {
    for (const name of Object.keys(await executable('authenticated', 'public'))) {
      const { status, body } = await backend.rpc(name, {
        conversation_id: crypto.randomUUID(),
        conversation_ids: [crypto.randomUUID()],
      });
      expect(status, name).toBeGreaterThanOrEqual(401);
      expect(status, name).toBeLessThanOrEqual(404);
      expect(JSON.stringify(body)).not.toContain('file');
    }
  });

  test('cannot make an account', async () => {
    const before = await backend.sql`select count(*) from auth.users`;
    for (const path of ['signup', 'otp', 'magiclink', 'invite', 'admin/users', 'authorize']) {
      const { status } = await backend.send('POST', `/auth/v1/${path}`, {
        email: 'someone@engawa.example',
        password: 'long-enough-password',
      });
      expect(status, path).toBe(404);
    }
    expect(await backend.sql`select count(*) from auth.users`).toEqual(before);
  });

  test('never sees a row of staff while many ask at the same moment', async () => {
    const { email, password } = backend.signIn;
    const token = await backend.token(email, password);
    const answers = await Promise.all(
      Array.from({ length: 120 }, async (_, n) => {
        const asStaff = n % 2 === 0;
        const { status, rows } = await backend.get(
          'staff?select=user_id',
          asStaff ? token : undefined,
        );
        return `${asStaff ? 'staff' : 'anon'} ${status} ${rows.length}`;
      }),
    );
    expect(new Set(answers)).toEqual(new Set(['staff 200 1', 'anon 401 0']));
  });
});

describe('A signed-in person', () => {
  test('can call the staff functions and not those of visitors', async () => {
    expect(Object.keys(await executable('authenticated', 'public')).sort()).toEqual(
      STAFF_FUNCTIONS,
    );
  });

  test('holds only rights to read, and none to the sealed files or the deletion hash', async () => {
    const rights = await backend.sql<{ right: string }[]>`
      select table_name || '.' || column_name || ' ' || privilege_type as right
      from information_schema.column_privileges
      where grantee = 'authenticated' and table_schema in ('public', 'private', 'guard')`;
    const all = rights.map(({ right }) => right);
    expect(all.every((right) => right.endsWith(' SELECT'))).toBe(true);
    expect(all).not.toContain('messages.file SELECT');
    expect(all).not.toContain('conversations.removal_hash SELECT');
  });
});
