/** Sign-ins beyond the demonstration's own, made the way an administrator would: in SQL. */
import { hash } from 'bcryptjs';
import type { TestBackend } from './backend.ts';

export interface Person {
  readonly id: string;
  readonly token: string;
}

/** A signed-in person; with a role, a member of staff. */
export async function addPerson(
  backend: TestBackend,
  staff?: { readonly role: 'reader' | 'counsellor' | 'admin'; readonly active: boolean },
): Promise<Person> {
  const { sql } = backend;
  const id = crypto.randomUUID();
  const email = `${id}@engawa.example`;
  const password = `${id}-password`;
  const encrypted = await hash(password, 4);
  await sql`
    insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at,
      raw_app_meta_data, raw_user_meta_data)
    values (${id}, 'authenticated', 'authenticated', ${email}, ${encrypted}, now(), '{}', '{}')`;
  await sql`
    insert into auth.identities (id, provider, provider_id, user_id, identity_data)
    values (${crypto.randomUUID()}, 'email', ${id}, ${id},
      jsonb_build_object('sub', ${id}::text, 'email', ${email}::text))`;
  if (staff) {
    await sql`
      insert into public.staff (user_id, display_name, role, active)
      values (${id}, '試験の人', ${staff.role}, ${staff.active})`;
  }
  return { id, token: await backend.token(email, password) };
}
