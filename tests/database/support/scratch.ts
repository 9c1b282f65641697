/**
 * A second database in the same server, and @supabase/lite on it twice: as it comes, and with the
 * mends of this repository. What a test finds in the first is the defect; what it no longer finds
 * in the second is the mend.
 */
import { App } from '@supabase/lite';
import { createPostgresConnection, type PostgresConnection } from '@supabase/lite/postgres';
import postgres from 'postgres';
import { migrate } from '../../../supabase/embedded/database/migrations.ts';
import { type Api, createApp, openApi } from '../../../supabase/embedded/lite/api.ts';
import { connectLite } from '../../../supabase/embedded/lite/connection.ts';
import { readSettings, type Settings } from '../../../supabase/embedded/lite/settings.ts';

const KEYS = { jwtSecret: 'j'.repeat(40), secretKey: `sb_secret_${'s'.repeat(40)}` };

/** Functions and a table that reach the places where lite goes wrong. */
const TROUBLE = `
  create function public.kind_of(payload jsonb) returns text language sql set search_path = ''
    as 'select jsonb_typeof(payload)';
  create function public.moment() returns timestamptz language sql set search_path = ''
    as $$ select '2026-11-21 04:20:31+00'::timestamptz $$;
  create table private.checked (n int check (n > 0));
  create function public.break_check(n int) returns void language sql
    security definer set search_path = '' as 'insert into private.checked values (n)';
  create function public.seen_headers() returns text language sql set search_path = ''
    as $$ select current_setting('request.headers', true) $$;
  create function public.take_id(id uuid) returns uuid language sql set search_path = ''
    as 'select id';
  grant execute on function public.kind_of, public.moment, public.break_check, public.seen_headers,
    public.take_id to anon;
  create table public.bytes (content bytea);
  insert into public.bytes values ('\\xdeadbeef');
  alter table public.bytes enable row level security;
  create policy everybody on public.bytes for select to anon using (true);
  grant select on public.bytes to anon`;

export interface Scratch {
  readonly sql: postgres.Sql;
  readonly settings: Settings;
  /** lite as it comes. */
  readonly raw: (request: Request) => Promise<Response>;
  /** lite behind the mends. */
  readonly mended: Api['fetch'];
  close(): Promise<void>;
}

/** @param ownerUrl of the server; roles must exist already */
export async function openScratch(ownerUrl: string, name: string): Promise<Scratch> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  await owner.unsafe(`create database ${name}`);
  await owner.end();
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  const sql = postgres(url.href, { max: 2, onnotice: () => undefined });
  const settings = readSettings();

  const mendedConnection = connectLite(url.href);
  const app = await createApp(mendedConnection, sql, settings, KEYS);
  await migrate(sql);
  await sql.unsafe(TROUBLE);
  const { fetch: mended } = await openApi(app, mendedConnection, settings, KEYS);
  const rawConnection = createPostgresConnection({
    url: url.href,
    postgresOptions: { onnotice: () => undefined },
  });
  const rawApp = await openRaw(rawConnection, settings);
  return {
    sql,
    settings,
    raw: (request) => rawApp.fetch(request, { peerAddress: null }),
    mended,
    close: async () => {
      await rawConnection.close();
      await mendedConnection.close();
      await sql.end();
    },
  };
}

async function openRaw(connection: PostgresConnection, settings: Settings): Promise<App> {
  const app = new App({
    connection,
    api: settings.api,
    auth: { ...settings.auth, jwt_secret: KEYS.jwtSecret, secret_key: KEYS.secretKey },
    options: { server: { admin: false } },
  });
  await app.init();
  await connection.introspect();
  return app;
}
