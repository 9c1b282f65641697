/** Every letter brings its work, once; a proof that is made up opens nothing. */
import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTestBackend, type Reply, type TestBackend } from './support/backend.ts';
import { forgetCounts } from './support/guard.ts';
import { newFile, newVisitor, opening } from './support/letters.ts';
import { type Proof, solved } from './support/proof.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await openTestBackend();
});
afterEach(() => forgetCounts(backend.sql));
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
