/** What is counted when much arrives: work grows, letters are kept apart, and nobody is known by it. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTestBackend, type Reply, type TestBackend } from './support/backend.ts';
import { forgetCounts } from './support/guard.ts';
import { newVisitor, opening } from './support/letters.ts';
import { solved } from './support/proof.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await openTestBackend();
});
afterEach(() => forgetCounts(backend.sql));
afterAll(() => backend.close());

const challenge = (): Promise<Reply> => backend.send('GET', '/rest/v1/rpc/request_challenge');

describe('When much arrives', () => {
  const bits = async (): Promise<unknown> => (await challenge()).body['bits'];

  test('the work doubles with each doubling beyond the calm pace, up to eight times', async () => {
    await backend.sql`update guard.settings set bits = 16, most_extra_bits = 3`;
    for (const [arrived, expected] of [
      [0, 16],
      [19, 16],
      [20, 17],
      [40, 18],
      [80, 19],
      [5000, 19],
    ] as const) {
      await backend.sql`delete from guard.pace`;
      await backend.sql`insert into guard.pace values (now() - interval '1 minute', 0, ${arrived})`;
      expect(await bits(), `${arrived} in ten minutes`).toBe(expected);
    }
  });

  test('a letter beyond the day’s measure is kept apart; its writer sees no difference', async () => {
    await backend.sql`update guard.settings set daily_measure = 2`;
    const answers: Reply[] = [];
    const letters = Array.from({ length: 3 }, () => opening(newVisitor()));
    for (const letter of letters) answers.push(await backend.deliver('open_conversation', letter));
    expect(answers.map(({ status, body }) => [status, body['status']])).toEqual(
      Array(3).fill([200, 'received']),
    );
    const held = await Promise.all(
      letters.map(async ({ conversation_id: id }) => {
        const [row] = await backend.sql<{ held: boolean }[]>`
          select held from public.conversations where id = ${id}`;
        return row?.held;
      }),
    );
    expect(held).toEqual([false, false, true]);
  });
});

describe('The shared counters', () => {
  /** As PostgREST would set it for a request through this proxy. */
  const from = async (headers: object, query: string): Promise<unknown> =>
    backend.sql.begin(async (sql) => {
      await sql`select set_config('request.headers', ${JSON.stringify(headers)}, true)`;
      const [row] = await sql.unsafe<{ result: unknown }[]>(`select ${query} as result`);
      return row?.result;
    });
  const address = (headers: object): Promise<unknown> => from(headers, 'guard.network_address()');

  test('take the address from the header that the operator trusts, and from no other', async () => {
    expect(await address({ 'cf-connecting-ip': '203.0.113.9' })).toBe('203.0.113.9');
    expect(await address({ 'x-forwarded-for': '203.0.113.9' })).toBeNull();
    await backend.sql`update guard.settings set address_header = 'x-forwarded-for'`;
    expect(await address({ 'x-forwarded-for': 'made-up, 203.0.113.9' })).toBe('203.0.113.9');
    await backend.sql`update guard.settings set address_header = 'cf-connecting-ip'`;
  });

  test('count a home with IPv6 as one, and do not stumble over nonsense', async () => {
    const one = await address({ 'cf-connecting-ip': '2001:db8:1:2:aaaa::1' });
    expect(one).toBe(await address({ 'cf-connecting-ip': '2001:db8:1:2:bbbb::9' }));
    for (const nonsense of ['', 'unknown', "'; --", '999.1.1.1', 'x'.repeat(5000)]) {
      expect(await address({ 'cf-connecting-ip': nonsense })).toBeNull();
    }
    expect(await address({})).toBeNull();
  });

  test('keep letters apart that come by the thousand from one place, and no others', async () => {
    await backend.sql`update guard.settings set network_measure = 3`;
    const held: unknown[] = [];
    for (let n = 0; n < 5; n += 1) {
      held.push(await from({ 'cf-connecting-ip': '203.0.113.9' }, 'guard.note_letter()'));
    }
    expect(held).toEqual([false, false, false, true, true]);
    // One in 4,096 shares the counter: three others cannot all.
    const others = ['198.51.100.1', '198.51.100.2', '198.51.100.3'].map((ip) =>
      from({ 'cf-connecting-ip': ip }, 'guard.note_letter()'),
    );
    expect(await Promise.all(others)).toContain(false);
  });

  test('are fed by the request itself: only that place is asked for more work and kept apart', async () => {
    await backend.sql`update guard.settings set network_measure = 2, most_extra_bits = 3`;
    /** What PostgREST does for a visitor: the headers as a setting, the role anon, the function. */
    const asVisitor = async (headers: object, query: string): Promise<Record<string, unknown>> =>
      backend.sql.begin(async (sql) => {
        await sql`select set_config('request.headers', ${JSON.stringify(headers)}, true)`;
        await sql`set local role anon`;
        const [row] = await sql.unsafe<{ answer: Record<string, unknown> }[]>(
          `select public.${query} as answer`,
        );
        return row?.answer ?? {};
      });
    const write = async (headers: object): Promise<boolean> => {
      const work = await solved(await asVisitor(headers, 'request_challenge()'));
      const letter = { ...opening(newVisitor()), ...work };
      const named = Object.entries(letter).map(([name, value]) => `${name} => '${value}'`);
      await asVisitor(headers, `open_conversation(${named.join(', ')})`);
      const [row] = await backend.sql<{ held: boolean }[]>`
        select held from public.conversations where id = ${letter.conversation_id}`;
      return row?.held ?? false;
    };
    const place = { 'cf-connecting-ip': '203.0.113.200' };
    const held: boolean[] = [];
    for (let n = 0; n < 4; n += 1) {
      // Made-up headers change nothing: only the one that the operator trusts is read.
      held.push(await write({ ...place, 'x-forwarded-for': `198.51.100.${n}` }));
    }
    expect(held).toEqual([false, false, true, true]);
    const bits = async (headers: object) =>
      (await asVisitor(headers, 'request_challenge()'))['bits'];
    expect(await bits(place)).toBe(6);
    expect(await bits({ 'x-forwarded-for': '203.0.113.200' })).toBe(4);
    expect(await bits({})).toBe(4);
  });

  test('are numbers: no table and no file of the guard holds an address', async () => {
    await from({ 'cf-connecting-ip': '203.0.113.77' }, 'guard.note_letter()');
    const tables = await backend.sql<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'guard'`;
    expect(tables.length).toBeGreaterThan(5);
    for (const { name } of tables) {
      const rows = await backend.sql.unsafe(`select t::text from guard.${name} t`);
      expect(JSON.stringify(rows), name).not.toContain('203.0.113');
    }
    const [row] = await backend.sql<{ n: number }[]>`
      select count(*)::int as n from guard.networks where counter between 0 and 4095`;
    expect(row?.n).toBeGreaterThan(0);
  });

  test('get a new mask each day, and the one of yesterday is gone with its numbers', async () => {
    await from({ 'cf-connecting-ip': '203.0.113.9' }, 'guard.note_letter()');
    await backend.sql`update guard.masks set day = day - 1`;
    await backend.sql`update guard.networks set day = day - 1`;
    await backend.sql`select private.purge()`;
    expect(await backend.sql`select from guard.masks`).toHaveLength(0);
    expect(await backend.sql`select from guard.networks`).toHaveLength(0);
  });
});

describe('What the guard remembers', () => {
  test('is swept when it has served', async () => {
    const proof = await solved((await challenge()).body);
    await backend.rpc('open_conversation', { ...opening(newVisitor()), ...proof });
    await backend.sql`update guard.spent set expires_at = now()`;
    await backend.sql`update guard.pace set since = since - interval '1 hour'`;
    await backend.sql`update guard.days set day = day - 1`;
    await backend.sql`select private.purge()`;
    for (const table of ['spent', 'pace', 'days']) {
      expect(await backend.sql.unsafe(`select from guard.${table}`), table).toHaveLength(0);
    }
  });

  test('stays out of the write-ahead log, and so out of every backup', async () => {
    const rows = await backend.sql<{ name: string }[]>`
      select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'guard' and c.relkind = 'r' and c.relpersistence = 'p' order by 1`;
    expect(rows.map(({ name }) => name)).toEqual(['settings', 'signing']);
  });
});
