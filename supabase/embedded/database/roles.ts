/**
 * The three roles of a Supabase project, with the same open default rights as there: a revoke that
 * a migration forgets then shows up here too, and not only in production.
 *
 * They must exist before the first migration names them. The API layer would create them on its
 * own, but only after the migrations.
 */
import type { Sql } from './connect.ts';

export async function ensureRoles(sql: Sql): Promise<void> {
  const [row] = await sql<{ version: number }[]>`
    select current_setting('server_version_num')::int as version`;
  // Since PostgreSQL 16 whoever makes a role is its member without being allowed to take it on.
  const way = (row?.version ?? 0) >= 160_000 ? `'SET'` : `'MEMBER'`;
  await sql.unsafe(`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'anon') then
        create role anon nologin noinherit;
      end if;
      if not exists (select from pg_roles where rolname = 'authenticated') then
        create role authenticated nologin noinherit;
      end if;
      if not exists (select from pg_roles where rolname = 'service_role') then
        create role service_role nologin noinherit;
        -- Only a superuser may give this; nothing here works as service_role.
        if (select rolsuper from pg_roles where rolname = current_user) then
          alter role service_role bypassrls;
        end if;
      end if;
      -- Every request takes on one of the roles, so whoever connects must be a member of them.
      if not (select bool_and(pg_has_role(current_user, oid, ${way})) from pg_roles
        where rolname in ('anon', 'authenticated', 'service_role'))
      then
        execute format('grant anon, authenticated, service_role to %I', current_user);
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
