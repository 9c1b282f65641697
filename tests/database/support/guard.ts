/** Sets the guard back between two tests. */
import type { Sql } from 'postgres';
import { makeWorkEasy } from './proof.ts';

/** Forgets what was counted, and asks for easy work again. */
export async function forgetCounts(sql: Sql): Promise<void> {
  await sql`update guard.settings set network_measure = 20`;
  await makeWorkEasy(sql);
  await sql`delete from guard.pace`;
  await sql`delete from guard.days`;
  await sql`delete from guard.networks`;
}
