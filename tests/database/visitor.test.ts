import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { hashOf, newFile, newVisitor, opening, type Visitor } from './support/letters.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await openTestBackend();
});
afterAll(() => backend.close());

async function written(): Promise<{ visitor: Visitor; id: string }> {
  const visitor = newVisitor();
  const letter = opening(visitor);
  expect((await backend.deliver('open_conversation', letter)).status).toBe(200);
  return { visitor, id: letter.conversation_id };
}

async function count(id: string): Promise<number> {
  const [row] = await backend.sql<{ n: number }[]>`
    select count(*)::int as n from public.messages where conversation_id = ${id}`;
  return row?.n ?? 0;
}

const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());

describe('Writing for the first time', () => {
  test('is received, with the day in Japan and nothing finer', async () => {
    const { status, body } = await backend.deliver('open_conversation', opening(newVisitor()));
    expect([status, body]).toEqual([200, { status: 'received', opened_on: today() }]);
  });

  test('stores one conversation when the answer got lost and the same is sent again', async () => {
    const letter = opening(newVisitor());
    const first = await backend.deliver('open_conversation', letter);
    const again = await backend.deliver('open_conversation', letter);
    expect(again.body).toEqual(first.body);
    expect(await count(letter.conversation_id)).toBe(1);
  });

  test('stores one conversation when ten tries arrive at the same moment', async () => {
    const letter = opening(newVisitor());
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => backend.deliver('open_conversation', letter)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await count(letter.conversation_id)).toBe(1);
  });

  test('does not let anybody take over a phrase or an id that is in use', async () => {
    const letter = opening(newVisitor());
    await backend.deliver('open_conversation', letter);
    for (const other of [
      { ...letter, conversation_id: crypto.randomUUID() },
      { ...letter, lookup_hash: hashOf(newVisitor().lookup) },
      { ...letter, removal_hash: hashOf(newVisitor().removal) },
    ]) {
      const { status, body } = await backend.deliver('open_conversation', other);
      expect([status, body['message']]).toEqual([409, 'conversation_conflict']);
    }
    const { status } = await backend.deliver('open_conversation', { ...letter, file: newFile() });
    expect(status).toBe(409);
    expect(await count(letter.conversation_id)).toBe(1);
  });

  test.each([
    ['something readable', 'これは暗号ではありません'.repeat(100)],
    ['readable text in base64', Buffer.from('読める文章です。'.repeat(100)).toString('base64')],
    ['nothing', ''],
    ['something cut off', newFile().slice(0, -1)],
  ])('is refused and not stored when the file is %s', async (_, file) => {
    const letter = { ...opening(newVisitor()), file };
    const { status, body } = await backend.deliver('open_conversation', letter);
    expect([status, body['code'], body['message']]).toEqual([400, 'PT400', 'file_invalid']);
    expect(await count(letter.conversation_id)).toBe(0);
  });

  test('is refused when the file is larger than any sealed message can be', async () => {
    const letter = { ...opening(newVisitor()), file: newFile(60_000) };
    const { status, body } = await backend.deliver('open_conversation', letter);
    expect([status, body['message']]).toEqual([413, 'file_too_large']);
  });

  test.each(['', 'short', `${'a'.repeat(42)}=`, 'a'.repeat(44)])(
    'is refused when a hash has not the right form: %j',
    async (lookup_hash) => {
      const letter = { ...opening(newVisitor()), lookup_hash };
      const { status, body } = await backend.deliver('open_conversation', letter);
      expect([status, body['message']]).toEqual([400, 'secret_invalid']);
    },
  );

  test('notes the padded size for each of the four sizes', async () => {
    const visitor = newVisitor();
    const letter = opening(visitor);
    await backend.deliver('open_conversation', letter);
    for (const bytes of [11_408, 19_600, 35_984]) {
      await backend.deliver('add_message', {
        lookup: visitor.lookup,
        message_id: crypto.randomUUID(),
        file: newFile(bytes),
      });
    }
    const rows = await backend.sql<{ size: number }[]>`
      select size_class as size from public.messages
      where conversation_id = ${letter.conversation_id} order by position`;
    expect(rows.map(({ size }) => size)).toEqual([4, 8, 16, 32]);
  });
});

describe('Coming back', () => {
  test('shows the messages in order, a page at a time', async () => {
    const { visitor, id } = await written();
    for (let n = 0; n < 60; n += 1) {
      await backend.deliver('add_message', {
        lookup: visitor.lookup,
        message_id: crypto.randomUUID(),
        file: newFile(1000),
      });
    }
    const first = await backend.rpc('read_conversation', { lookup: visitor.lookup });
    const second = await backend.rpc('read_conversation', { lookup: visitor.lookup, after: 50 });
    const positions = (body: typeof first.body): number[] =>
      (body['messages'] as { position: number }[]).map(({ position }) => position);
    expect(positions(first.body)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    expect(positions(second.body)).toEqual(Array.from({ length: 11 }, (_, n) => n + 51));
    expect([first.body['more'], second.body['more']]).toEqual([true, false]);
    expect(first.body['conversation_id']).toBe(id);
  });

  test('finds nothing without the right secret, and says so', async () => {
    await written();
    const { status, body } = await backend.rpc('read_conversation', newVisitor());
    expect(status).toBeGreaterThanOrEqual(400);
    const other = await backend.rpc('read_conversation', { lookup: newVisitor().lookup });
    expect([other.status, other.body['message']]).toEqual([404, 'conversation_unknown']);
    expect(JSON.stringify(body)).not.toContain('"file"');
  });

  test('leaves no trace of the visit', async () => {
    const { visitor, id } = await written();
    const look = () => backend.sql`
      select c::text, (select count(*) from public.audit_log) as audit
      from public.conversations c where c.id = ${id}`;
    const before = await look();
    await backend.rpc('read_conversation', { lookup: visitor.lookup });
    expect(await look()).toEqual(before);
  });
});

describe('Writing again', () => {
  test('adds the message once, however often it is sent', async () => {
    const { visitor, id } = await written();
    const message = { lookup: visitor.lookup, message_id: crypto.randomUUID(), file: newFile() };
    for (let n = 0; n < 3; n += 1) {
      const { status, body } = await backend.deliver('add_message', message);
      expect([status, body]).toEqual([200, { status: 'received' }]);
    }
    expect(await count(id)).toBe(2);
  });

  test('keeps every message when several arrive at the same moment', async () => {
    const { visitor, id } = await written();
    await Promise.all(
      Array.from({ length: 12 }, () =>
        backend.deliver('add_message', {
          lookup: visitor.lookup,
          message_id: crypto.randomUUID(),
          file: newFile(),
        }),
      ),
    );
    expect(await count(id)).toBe(13);
  });

  test('does not put one person’s message into another conversation', async () => {
    const one = await written();
    const other = await written();
    const message_id = crypto.randomUUID();
    const file = newFile();
    await backend.deliver('add_message', { lookup: one.visitor.lookup, message_id, file });
    const { status, body } = await backend.deliver('add_message', {
      lookup: other.visitor.lookup,
      message_id,
      file,
    });
    expect([status, body['message']]).toEqual([409, 'message_conflict']);
    expect(await count(other.id)).toBe(1);
  });

  test('is answered with "unknown" when there is no such conversation', async () => {
    const { status, body } = await backend.deliver('add_message', {
      lookup: newVisitor().lookup,
      message_id: crypto.randomUUID(),
      file: newFile(),
    });
    expect([status, body['message']]).toEqual([404, 'conversation_unknown']);
  });
});

describe('Deleting everything', () => {
  test('leaves nothing but one audit row that tells the day and the former id', async () => {
    const { visitor, id } = await written();
    const { status, body } = await backend.rpc('delete_conversation', visitor);
    expect([status, body]).toEqual([200, { deleted: true }]);
    expect(await count(id)).toBe(0);
    const rows = await backend.sql`
      select actor, action, amount, (at at time zone 'Asia/Tokyo')::time::text as clock
      from public.audit_log where subject = ${id}`;
    expect([...rows]).toEqual([
      { actor: null, action: 'deleted_by_visitor', amount: 1, clock: '00:00:00' },
    ]);
    const after = await backend.rpc('read_conversation', { lookup: visitor.lookup });
    expect(after.status).toBe(404);
  });

  test('gives the same answer when it is already gone, and tells nobody whether it was there', async () => {
    const { visitor } = await written();
    await backend.rpc('delete_conversation', visitor);
    for (const who of [visitor, newVisitor()]) {
      const { status, body } = await backend.rpc('delete_conversation', who);
      expect([status, body]).toEqual([200, { deleted: true }]);
    }
  });

  test('needs the secret for deleting, not only the one for reading', async () => {
    const { visitor, id } = await written();
    const { status, body } = await backend.rpc('delete_conversation', {
      lookup: visitor.lookup,
      removal: newVisitor().removal,
    });
    expect([status, body['message']]).toEqual([403, 'removal_refused']);
    expect(await count(id)).toBe(1);
  });
});
