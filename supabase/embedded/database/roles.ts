/**
 * The three roles of a Supabase project, with the same open default rights as there: a revoke that
 * a migration forgets then shows up here too, and not only in production.
 *
 * They must exist before the first migration names them. The API layer would create them on its
 * own, but only after the migrations.
 */
import type { Sql } from './connect.ts';

export async function ensureRoles(sql: Sql): Promise<void> {
  await sql.unsafe(`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'anon') then
        create role anon nologin noinherit;
      end if;
      if not exists (select from pg_roles where rolname = 'authenticated') then
        create role authenticated nologin noinherit;
      end if;
      if not exists (select from pg_roles where rolname = 'service_role') then
        create role service_role nologin noinherit bypassrls;
      end if;
      if to_regclass('public.conversations') is null then
        grant usage on schema public to anon, authenticated, service_role;
        alter default privileges in schema public
          grant all on tables to anon, authenticated, service_role;
        alter default privileges in schema public
          grant all on functions to anon, authenticated, service_role;
        alter default privileges in schema public
          grant all on sequences to anon, authenticated, service_role;
      end if;
    end $$`);
}
