/** The work that every letter brings, done the way the page does it. */
import type { Sql } from 'postgres';
import * as z from 'zod/mini';
import { solve } from '../../../src/sealed/work/solve.ts';

const challengeSchema = z.object({
  challenge: z.string(),
  nonce: z.string(),
  puzzles: z.number(),
  bits: z.number(),
});

export interface Proof {
  readonly challenge: string;
  readonly solution: string;
}

/**
 * Solves what `request_challenge` answered.
 * @param answer its body
 */
export async function solved(answer: unknown): Promise<Proof> {
  const { challenge, ...puzzles } = challengeSchema.parse(answer);
  return { challenge, solution: await solve(puzzles) };
}

/**
 * Tests that are not about the guard send many letters: puzzles of 4 bits instead of 16, and no
 * day is too full.
 */
export async function makeWorkEasy(sql: Sql): Promise<void> {
  await sql`update guard.settings set bits = 4, most_extra_bits = 0, daily_measure = 1000000`;
}
