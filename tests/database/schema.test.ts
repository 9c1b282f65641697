/** What the Supabase linter (splinter) and our own rules ask of the schema, asked of the catalogue. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { STAFF_FUNCTIONS } from './support/staff-functions.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await openTestBackend();
});
afterAll(() => backend.close());

async function names(query: string): Promise<string[]> {
  const rows = await backend.sql.unsafe<{ name: string }[]>(query);
  return rows.map(({ name }) => name).sort();
}

const OURS = `n.nspname in ('public', 'private', 'guard')`;

describe('Every table', () => {
  test('has row level security', async () => {
    expect(
      await names(`select c.relname as name from pg_class c join pg_namespace n
        on n.oid = c.relnamespace where ${OURS} and c.relkind in ('r', 'p') and not c.relrowsecurity`),
    ).toEqual([]);
  });

  test('has policies, apart from the settings and the guard that nobody may read', async () => {
    expect(
      await names(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n
        on n.oid = c.relnamespace where n.nspname <> 'guard' and ${OURS} and c.relkind = 'r'
        and not exists (select from pg_policy p where p.polrelid = c.oid)`),
    ).toEqual(['private.settings']);
  });

  test('that staff read has a policy that can ask for the second factor', async () => {
    expect(
      await names(`select c.relname as name from pg_class c join pg_namespace n
        on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'
        and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive)`),
    ).toEqual([]);
  });

  test('has one permissive policy for each action at most, and none that is always true', async () => {
    expect(
      await names(`select polrelid::regclass::text as name from pg_policy where polpermissive
        group by polrelid, polcmd having count(*) > 1`),
    ).toEqual([]);
    expect(
      await names(`select polname::text as name from pg_policy
        where pg_get_expr(polqual, polrelid) in ('true', '(true)')`),
    ).toEqual([]);
  });

  test('asks who is signed in once for a query, not once for every row', async () => {
    const policies = await backend.sql<{ name: string; text: string }[]>`
      select polname::text as name, pg_get_expr(polqual, polrelid) as text from pg_policy`;
    expect(policies.length).toBeGreaterThan(10);
    for (const { name, text } of policies) {
      const calls = text.match(/(auth|private)\.\w+\(/g) ?? [];
      const wrapped = text.match(/SELECT (auth|private)\.\w+\(/g) ?? [];
      expect(wrapped.length, name).toBe(calls.length);
    }
  });

  test('has a primary key, a comment, and an index for every foreign key', async () => {
    const tables = `pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and c.relkind = 'r'`;
    expect(
      await names(`select c.relname as name from ${tables}
        and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`),
    ).toEqual([]);
    expect(
      await names(`select c.relname as name from ${tables}
        and obj_description(c.oid, 'pg_class') is null`),
    ).toEqual([]);
    expect(
      await names(`select k.conrelid::regclass || '.' || k.conname as name from pg_constraint k
        join pg_namespace n on n.oid = k.connamespace
        where ${OURS} and k.contype = 'f' and not exists (
          select from pg_index i where i.indrelid = k.conrelid
            and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`),
    ).toEqual([]);
  });

  test('keeps days of visitors: times of day stand in the audit log, and roughly in the guard for an hour or two', async () => {
    expect(
      await names(`select c.relname || '.' || a.attname as name from pg_attribute a
        join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where ${OURS} and c.relkind = 'r' and a.attnum > 0
          and a.atttypid in ('timestamptz'::regtype, 'timestamp'::regtype, 'time'::regtype)`),
    ).toEqual(['audit_log.at', 'pace.since', 'spent.expires_at']);
  });

  test('has no column for an address, a device or binary data, apart from keys and the name of a header', async () => {
    expect(
      await names(`select c.relname || '.' || a.attname as name from pg_attribute a
        join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where ${OURS} and c.relkind = 'r' and a.attnum > 0 and (
          a.atttypid in ('inet'::regtype, 'cidr'::regtype, 'bytea'::regtype)
          or a.attname ~ '(^ip|_ip|agent|device|address|mail|phone|name$)')`),
    ).toEqual([
      'masks.mask',
      'settings.address_header',
      'signing.inner_key',
      'signing.outer_key',
      'staff.display_name',
    ]);
  });
});

describe('Every function', () => {
  test('has an empty search path and a comment', async () => {
    const functions = `pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS}`;
    expect(
      await names(`select p.proname as name from ${functions}
        and not coalesce(p.proconfig, '{}') @> array['search_path=""']`),
    ).toEqual([]);
    expect(
      await names(`select p.proname as name from ${functions}
        and obj_description(p.oid, 'pg_proc') is null`),
    ).toEqual([]);
  });

  test('that runs with the owner’s rights is one of those that may', async () => {
    const anonymous = Object.keys(
      JSON.parse(
        readFileSync(new URL('../../supabase/anonymous-functions.json', import.meta.url), 'utf8'),
      ) as object,
    );
    expect(
      await names(`select p.proname as name from pg_proc p join pg_namespace n
        on n.oid = p.pronamespace where n.nspname = 'public' and p.prosecdef`),
    ).toEqual([...anonymous, ...STAFF_FUNCTIONS].sort());
  });

  test('that the API shows takes and gives no binary data', async () => {
    expect(
      await names(`select p.proname as name from pg_proc p join pg_namespace n
        on n.oid = p.pronamespace where n.nspname = 'public'
        and (p.prorettype = 'bytea'::regtype or 'bytea'::regtype = any (p.proargtypes))`),
    ).toEqual([]);
  });
});

describe('New things', () => {
  test('belong to nobody until a migration grants them by name', async () => {
    await backend.sql.unsafe(`
      create table public.forgotten (id int primary key);
      create function public.forgotten() returns int language sql as 'select 1'`);
    try {
      for (const role of ['anon', 'authenticated', 'service_role']) {
        const [row] = await backend.sql`
          select has_table_privilege(${role}, 'public.forgotten', 'SELECT') as readable,
            has_function_privilege(${role}, 'public.forgotten()', 'EXECUTE') as callable`;
        expect(row, role).toEqual({ readable: false, callable: false });
      }
    } finally {
      await backend.sql.unsafe(`drop table public.forgotten; drop function public.forgotten()`);
    }
  });
});
