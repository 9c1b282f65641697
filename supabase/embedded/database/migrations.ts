/**
 * Applies supabase/migrations in order, each file in one transaction with its own record: the same
 * files and the same history table as the Supabase CLI.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../environment.ts';
import { Failure } from '../failure.ts';
import type { Sql } from './connect.ts';

export const MIGRATIONS = join(PROJECT, 'supabase/migrations');
/** Any fixed number: two processes on one database wait for each other. */
const TURN = 20_261_121;

/**
 * Brings the database up to date and returns the files that were applied now.
 *
 * @throws Failure `migration-failed`
 */
export async function migrate(sql: Sql): Promise<readonly string[]> {
  await sql.unsafe(`
    create schema if not exists supabase_migrations;
    create table if not exists supabase_migrations.schema_migrations (
      version text primary key, statements text[], name text);
    revoke all on schema supabase_migrations from public`);
  const files = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const applied: string[] = [];
  for (const file of files) {
    if (await apply(sql, file)) applied.push(file);
  }
  return applied;
}

async function apply(sql: Sql, file: string): Promise<boolean> {
  const [, version = '', name = ''] = /^(\d+)_(.+)\.sql$/.exec(file) ?? [];
  const text = readFileSync(join(MIGRATIONS, file), 'utf8');
  try {
    return await sql.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(${TURN})`;
      const done = await transaction`
        select from supabase_migrations.schema_migrations where version = ${version}`;
      if (done.length > 0) return false;
      await transaction.unsafe(text);
      await transaction`insert into supabase_migrations.schema_migrations (version, name, statements)
        values (${version}, ${name}, ${[text]})`;
      return true;
    });
  } catch (cause) {
    throw new Failure(
      'migration-failed',
      `データベースの準備(${file})に失敗しました。何も変更していません。`,
      'その利用者が表や役割を作れるかを確かめ、直らなければこの行を添えて知らせてください。',
      cause,
    );
  }
}
