/** What keeps floods away: every letter brings its work, once, and nobody is turned away for others. */
import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTestBackend, type Reply, type TestBackend } from './support/backend.ts';
import { newFile, newVisitor, opening } from './support/letters.ts';
import { makeWorkEasy, type Proof, solved } from './support/proof.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await openTestBackend();
});
afterEach(async () => {
  await backend.sql`update guard.settings set network_measure = 20`;
  await makeWorkEasy(backend.sql);
  await backend.sql`delete from guard.pace`;
  await backend.sql`delete from guard.days`;
  await backend.sql`delete from guard.networks`;
});
afterAll(() => backend.close());

const challenge = (): Promise<Reply> => backend.send('GET', '/rest/v1/rpc/request_challenge');
const proof = async (): Promise<Proof> => solved((await challenge()).body);
const send = (more: object): Promise<Reply> =>
  backend.rpc('open_conversation', { ...opening(newVisitor()), ...more });
const stored = async (): Promise<number> =>
  (await backend.sql`select from public.conversations`).length;

/** The challenge with another expiry or difficulty, marked as the server would mark it. */
async function markedAs(part: number, value: string): Promise<string> {
  const fresh = await proof();
  const parts = fresh.challenge.split('.').slice(0, 5).with(part, value);
  const [row] = await backend.sql<
    { mark: string }[]
  >`select guard.mark(${parts.join('.')}) as mark`;
  return `${parts.join('.')}.${row?.mark ?? ''}`;
}

describe('A letter', () => {
  test('is taken with its work, and the same work is not taken for another letter', async () => {
    const mine = await proof();
    expect((await send(mine)).status).toBe(200);
    const { status, body } = await send(mine);
    expect([status, body['message']]).toEqual([400, 'challenge_used']);
  });

  test('arrives once when two come with the same work at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const before = await stored();
      const mine = await proof();
      const answers = await Promise.all([send(mine), send(mine), send(mine)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
      expect(await stored()).toBe(before + 1);
    }
  });

  test('that is sent again after a lost answer needs no new work, and nothing is stored twice', async () => {
    const letter = { ...opening(newVisitor()), ...(await proof()) };
    const before = await stored();
    const first = await backend.rpc('open_conversation', letter);
    const without = { ...letter, challenge: '', solution: '' };
    for (const again of [letter, without]) {
      expect((await backend.rpc('open_conversation', again)).body).toEqual(first.body);
    }
    expect(await stored()).toBe(before + 1);
  });

  test('sent on ten lines at the same moment is one letter and one success', async () => {
    const letter = { ...opening(newVisitor()), ...(await proof()) };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => backend.rpc('open_conversation', letter)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  });

  test('opens no way to store further messages without work', async () => {
    const letter = { ...opening(newVisitor()), ...(await proof()) };
    await backend.rpc('open_conversation', letter);
    const { status, body } = await backend.rpc('open_conversation', {
      ...letter,
      message_id: crypto.randomUUID(),
      file: newFile(),
    });
    expect([status, body['message']]).toEqual([409, 'message_conflict']);
  });

  test('that is refused for another reason does not use up the work', async () => {
    const mine = await proof();
    expect((await send({ ...mine, file: 'x' })).status).toBe(400);
    expect((await send(mine)).status).toBe(200);
  });
});

describe('Writing more', () => {
  test('brings work as well, once, and a retry is free', async () => {
    const visitor = newVisitor();
    await backend.deliver('open_conversation', opening(visitor));
    const mine = await proof();
    const message = { lookup: visitor.lookup, message_id: crypto.randomUUID(), file: newFile() };
    const add = (more: object): Promise<Reply> =>
      backend.rpc('add_message', { ...message, ...mine, ...more });
    expect((await add({ solution: '0' })).body['message']).toBe('work_invalid');
    expect((await add({})).status).toBe(200);
    expect((await add({ challenge: '', solution: '' })).status).toBe(200);
    const other = await add({ message_id: crypto.randomUUID(), file: newFile() });
    expect([other.status, other.body['message']]).toEqual([400, 'challenge_used']);
  });
});

describe('More than sixty made-up proofs', () => {
  test('are refused with a reason, none with a server error, and nothing is stored', async () => {
    const good = await proof();
    const other = await proof();
    const parts = good.challenge.split('.');
    const changed = (at: number, value: string): string => parts.with(at, value).join('.');
    const answers = good.solution.split('.');
    const hostile: unknown[] = [
      ...['', ' ', '0', '1', '1.', '......', 'null', 'undefined', '{}', '[]', '\u0000', '１.２'],
      ...["' or 1=1 --", '"; drop table guard.spent; --', '$1', '%s%s%n', '../../etc/passwd'],
      ...['1.'.repeat(5000), 'あ'.repeat(3000), '1.9.9.9.9.9', `${good.challenge}.1`],
      ...[` ${good.challenge}`, `${good.challenge}\n`, good.challenge.toUpperCase()],
      ...[good.challenge.slice(0, -1), good.challenge.slice(2), other.challenge.slice(1)],
      ...[changed(0, '2'), changed(1, '9999999999'), changed(1, '0000000000'), changed(2, '1')],
      ...[changed(2, '0'), changed(2, '99'), changed(3, '0'), changed(3, '1'), changed(3, '-1')],
      ...[changed(3, '99'), changed(4, '0'.repeat(64)), changed(5, '0'.repeat(64))],
      ...[
        changed(5, other.challenge.split('.')[5] ?? ''),
        changed(4, other.challenge.split('.')[4] ?? ''),
      ],
      ...[0, 1, -1, 1e308, true, false, null, [], {}, ['x'], { challenge: good.challenge }],
      await markedAs(1, '1700000000'),
    ];
    const wrongWork: unknown[] = [
      ...[
        '',
        ' ',
        '0',
        '1.2.3',
        answers.slice(1).join('.'),
        `${good.solution}.0`,
        `${good.solution}.`,
      ],
      ...[answers.toReversed().join('.'), other.solution, answers.with(3, '4294967296').join('.')],
      ...[answers.with(3, '2147483648').join('.'), answers.with(3, '-1').join('.')],
      ...[answers.with(3, '1e3').join('.'), answers.with(3, '').join('.'), '9'.repeat(4000)],
      ...[
        answers.join(','),
        answers.join(' '),
        `{${answers.join(',')}}`,
        '１'.repeat(16),
        '\u0000',
      ],
      ...[0, null, true, [], answers, { 0: '1' }],
    ];
    expect(hostile.length + wrongWork.length).toBeGreaterThan(60);
    const before = await stored();
    const tries = [
      ...hostile.map((value) => ({ ...good, challenge: value })),
      ...wrongWork.map((value) => ({ ...good, solution: value })),
      { challenge: good.challenge },
      { solution: good.solution },
      {},
    ];
    for (const each of tries) {
      const { status, body } = await send(each);
      const what = JSON.stringify(each).slice(0, 120);
      expect(status, `${what} ${JSON.stringify(body)}`).toBeGreaterThanOrEqual(400);
      expect(status, what).toBeLessThan(500);
    }
    expect(await stored()).toBe(before);
    expect((await send(good)).status, 'the real one still counts').toBe(200);
  });

  test('say whether the time ran out', async () => {
    const old = await markedAs(1, '1700000000');
    const { status, body } = await send({ challenge: old, solution: '0' });
    expect([status, body['message']]).toEqual([400, 'challenge_expired']);
  });

  test('are refused after the key was renewed, whatever they were before', async () => {
    const mine = await proof();
    await backend.sql`select guard.renew_key()`;
    expect((await send(mine)).body['message']).toBe('challenge_invalid');
  });
});

describe('The mark of a challenge', () => {
  test.each([0, 1, 20, 64])('is HMAC-SHA-256 with a key of %i bytes', async (length) => {
    const key = randomBytes(length);
    await backend.sql`select guard.renew_key(${key})`;
    const [row] = await backend.sql<{ mark: string }[]>`select guard.mark('えんがわ') as mark`;
    expect(row?.mark).toBe(createHmac('sha256', key).update('えんがわ').digest('hex'));
    await backend.sql`select guard.renew_key()`;
  });

  test('tells no moment: only quarters of an hour, at least two hours ahead', async () => {
    const { body } = await challenge();
    const expires = Number(String(body['challenge']).split('.')[1]);
    expect(expires % 900).toBe(0);
    expect(body['seconds']).toBeGreaterThanOrEqual(7200);
    expect(body['seconds']).toBeLessThanOrEqual(8100);
  });
});

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
    await send(await proof());
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
