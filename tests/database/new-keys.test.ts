import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Epoch, openKeyring, unlockMember } from '../../src/sealed/keyring.ts';
import { keyringSql } from '../../src/tools/keys/keyring-sql.ts';
import { newKeys } from '../../src/tools/keys/new-keys.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';

const MEMBER = '5f0c9a3e-2b1d-4c7e-9a50-3d2f1e0b7c68';
let db: TestBackend;

beforeAll(async () => {
  db = await openTestBackend();
  // A new production database: a sign-in exists, staff and keys do not.
  await db.sql`delete from public.grants`;
  await db.sql`delete from public.keyring_epochs`;
  await db.sql`delete from public.staff`;
  await db.sql`insert into auth.users (id, aud, role, email)
    values (${MEMBER}, 'authenticated', 'authenticated', 'first@example.jp')`;
});
afterAll(() => db.close());

test('keyring.sql of keys:new puts the keys into an empty database, and only once', async () => {
  const { member, epoch, passphrase } = await newKeys(MEMBER);
  const sql = keyringSql(member, epoch);
  const runsSql = await db.sql.reserve();
  await runsSql.unsafe(sql);

  const [staff] = await db.sql<{ role: string; recipient: string; byPassphrase: string }[]>`
    select role, recipient, wrapped ->> 'byPassphrase' as "byPassphrase"
    from public.staff join public.member_keys using (user_id) where user_id = ${MEMBER}`;
  expect(staff?.role).toBe('admin');
  const { recipient = '', byPassphrase = '' } = staff ?? {};
  const identity = await unlockMember({ id: MEMBER, recipient, byPassphrase }, { passphrase });

  const [row] = await db.sql<{ manifest: Epoch['manifest']; mac: string }[]>`
    select manifest, mac from public.keyring_epochs`;
  const grants = await db.sql<{ member_id: string; file: string }[]>`
    select member_id, file from public.grants`;
  if (row === undefined) throw new Error('the epoch is missing');
  const stored = {
    manifest: row.manifest,
    mac: row.mac,
    grants: Object.fromEntries(grants.map((grant) => [grant.member_id, grant.file])),
  };
  const { organisation } = epoch.manifest;
  const ring = await openKeyring([stored], MEMBER, identity, [organisation]);
  expect(ring.recipient).toBe(organisation);

  await expect(runsSql.unsafe(sql)).rejects.toThrow(/duplicate key/);
  await runsSql.unsafe('rollback');
  runsSql.release();
  expect(await db.sql`select from public.keyring_epochs`).toHaveLength(1);
});
