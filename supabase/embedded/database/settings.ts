/** The one row of private.settings, brought in line with the site at every start. */
import type { Sql } from './connect.ts';

/** lite has no second factor, so none can be asked for here; Supabase keeps the default (true). */
export async function applySettings(sql: Sql, keepDays: number): Promise<void> {
  await sql`update private.settings set require_mfa = false, keep_days = ${keepDays}`;
}
