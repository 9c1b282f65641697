/**
 * The first member of staff of a demonstration: a sign-in, a key wrapped by a passphrase, and the
 * first epoch of the keyring, whose organisation key is the PUBLIC demonstration key.
 */
import { hash } from 'bcryptjs';
import {
  DEMONSTRATION_IDENTITY,
  DEMONSTRATION_RECIPIENT,
} from '../../../src/sealed/demonstration-key.ts';
import { createEpoch, createMember } from '../../../src/sealed/keyring.ts';
import type { Sql } from '../database/connect.ts';
import { createSignIn, readSignIn, type SignIn } from './sign-in.ts';

/** Has this database been seeded with the public key? */
export async function isDemonstration(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ demonstration: boolean }[]>`select demonstration from private.settings`;
  return row?.demonstration === true;
}

/**
 * Seeds an empty database and returns the sign-in to print; afterwards returns the kept one.
 * Undefined when the database has staff of its own, or was seeded from another data directory.
 */
export async function seedDemonstration(sql: Sql, directory: string): Promise<SignIn | undefined> {
  if (await isDemonstration(sql)) return keptSignIn(sql, directory);
  const [row] =
    await sql`select from public.staff union all select from public.keyring_epochs limit 1`;
  if (row) return undefined;
  // Kept before it is stored: a start killed in between makes a new one and stores that.
  const signIn = createSignIn(directory);
  await store(sql, signIn);
  return signIn;
}

async function keptSignIn(sql: Sql, directory: string): Promise<SignIn | undefined> {
  const kept = readSignIn(directory);
  if (!kept) return undefined;
  const rows = await sql`select from auth.users where id = ${kept.userId}`;
  return rows.length > 0 ? kept : undefined;
}

async function store(sql: Sql, signIn: SignIn): Promise<void> {
  const { userId, email, password, passphrase } = signIn;
  const { member } = await createMember({ id: userId, passphrase });
  const epoch = await createEpoch({
    members: [member],
    recovery: DEMONSTRATION_RECIPIENT,
    organisationIdentity: DEMONSTRATION_IDENTITY,
  });
  const { byPassphrase } = member;
  const encrypted = await hash(password, 10);
  const { manifest, mac, grants } = epoch;
  await sql.begin(async (transaction) => {
    await transaction`
      insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at,
        raw_app_meta_data, raw_user_meta_data)
      values (${userId}, 'authenticated', 'authenticated', ${email}, ${encrypted}, now(),
        '{"provider":"email","providers":["email"]}', '{}')`;
    await transaction`
      insert into auth.identities (id, provider, provider_id, user_id, identity_data)
      values (${crypto.randomUUID()}, 'email', ${userId}, ${userId},
        jsonb_build_object('sub', ${userId}::text, 'email', ${email}::text))`;
    await transaction`
      insert into public.staff (user_id, display_name, role, recipient)
      values (${userId}, '相談員(見本)', 'admin', ${member.recipient})`;
    await transaction`
      insert into public.member_keys (user_id, wrapped)
      values (${userId}, jsonb_build_object('byPassphrase', ${byPassphrase ?? ''}::text))`;
    await transaction`
      insert into public.keyring_epochs (epoch, manifest, mac)
      values (${manifest.epoch}, ${JSON.stringify(manifest)}::text::jsonb, ${mac})`;
    for (const [memberId, file] of Object.entries(grants)) {
      await transaction`
        insert into public.grants (epoch, member_id, file)
        values (${manifest.epoch}, ${memberId}, ${file})`;
    }
    await transaction`update private.settings set demonstration = true`;
  });
}
