/** What staff measure of how long people wait: counts of days, from the last three months. */
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

/** A letter that came so many days ago and was first answered so many days after that. */
async function letter(daysAgo: number, answeredAfter?: number): Promise<string> {
  const { id } = await office.written();
  if (answeredAfter !== undefined) {
    const reply = { conversation_id: id, message_id: crypto.randomUUID(), file: newFile() };
    await backend.rpc('staff_reply', { ...reply, expected_version: 1 }, office.counsellor.token);
    await backend.sql`update public.messages
      set day = private.today() - ${daysAgo}::int + ${answeredAfter}::int
      where conversation_id = ${id} and direction = 'out'`;
  }
  await backend.sql`update public.conversations
    set opened_on = private.today() - ${daysAgo}::int where id = ${id}`;
  return id;
}

describe('How long people waited', () => {
  test('is told as counts of days: the first answer counts, and who still waits counts too', async () => {
    await letter(10, 2);
    await letter(20, 2);
    const twice = await letter(9, 0);
    await backend.rpc(
      'staff_reply',
      {
        conversation_id: twice,
        message_id: crypto.randomUUID(),
        file: newFile(),
        expected_version: 2,
      },
      office.counsellor.token,
    );
    await letter(4);
    await letter(2);
    // Not counted: too long ago, kept apart, closed without an answer.
    await letter(90, 1);
    const apart = await letter(5, 3);
    await backend.sql`update public.conversations set held = true where id = ${apart}`;
    const closed = await letter(30);
    const close = { conversation_id: closed, status: 'closed', expected_version: 1 };
    expect((await backend.rpc('set_status', close, office.counsellor.token)).status).toBe(200);

    const { rows } = await backend.rpc('reply_days', {}, office.reader.token);
    expect(rows).toEqual([
      { days: 0, answered: 1, waiting: 0 },
      { days: 2, answered: 2, waiting: 1 },
      { days: 4, answered: 0, waiting: 1 },
    ]);
  });

  test('is for staff alone', async () => {
    expect((await backend.rpc('reply_days', {})).status).toBe(401);
    expect((await backend.rpc('reply_days', {}, office.stranger.token)).status).toBe(403);
  });
});
