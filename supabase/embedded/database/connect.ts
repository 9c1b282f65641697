/** Opens the database, whichever it is, and makes sure that it is one we may use. */
import postgres from 'postgres';
import { Failure } from '../failure.ts';

export type Sql = postgres.Sql;

/**
 * Connects and checks: reachable, PostgreSQL 15 or newer, and not a Supabase project (those get the
 * migrations from the Supabase CLI, and the API layer used here must never touch them).
 *
 * @throws Failure `database-unreachable`, `database-too-old`, `database-hosted`
 */
export async function connect(url: string): Promise<Sql> {
  const sql = postgres(url, {
    max: 2,
    connect_timeout: 5,
    onnotice: () => undefined,
    connection: { application_name: 'engawa' },
  });
  try {
    await check(sql);
    return sql;
  } catch (cause) {
    await sql.end({ timeout: 1 });
    if (cause instanceof Failure) throw cause;
    throw new Failure(
      'database-unreachable',
      'データベースにつながりません。',
      'DATABASE_URL の接続先、利用者、パスワードと、そのデータベースが動いているかを確かめてください。',
      cause,
    );
  }
}

async function check(sql: Sql): Promise<void> {
  const [row] = await sql<{ version: number; hosted: boolean }[]>`
    select current_setting('server_version_num')::int as version,
      exists (select from pg_roles where rolname = 'supabase_admin') as hosted`;
  if (!row || row.version < 150_000) {
    throw new Failure(
      'database-too-old',
      'このデータベースは PostgreSQL 15 より古い版です。',
      'PostgreSQL 15 以上を指定してください。',
    );
  }
  if (row.hosted) {
    throw new Failure(
      'database-hosted',
      'DATABASE_URL は Supabase のデータベースを指しています。',
      'Supabase では npm start を使わず、docs/decisions/embedded-backend.md の手順で公開してください。',
    );
  }
}
