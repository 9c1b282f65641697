/** How many first letters the database takes, and whether a full one is slower. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { type Backend, lockAndOpenBackend } from '../../../supabase/embedded/backend.ts';
import { readEnvironment } from '../../../supabase/embedded/environment.ts';
import { ask } from '../../database/support/backend.ts';
import { newVisitor, opening } from '../../database/support/letters.ts';
import type { Proof } from '../../database/support/proof.ts';
import type { Figure } from '../report.ts';
import { median } from './figure.ts';

const CLIENTS = 32;
/** How long all of them keep sending, s: long enough for checkpoints and vacuum to take part. */
const SUSTAINED = 30;
/** More letters than can be sent in that time. */
const MOST_PER_SECOND = 1500;
const ALONE = 600;
const WARM = 100;
const FULL = 100_000;

/** Figures of `open_conversation` over the API of this backend, whose data are thrown away after. */
export async function lettersFigures(backend: Backend): Promise<Figure[]> {
  const sql = postgres(backend.databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    await prepare(sql);
    const ratio = await costRatio(backend, sql);
    const work = await letters(sql, SUSTAINED * MOST_PER_SECOND);
    const started = performance.now();
    const times = await sendAll(backend, work, CLIENTS, started + SUSTAINED * 1000);
    const seconds = (performance.now() - started) / 1000;
    times.sort((a, b) => a - b);
    return [
      figure('open_per_second', times.length / seconds, '1/s', 150, 'higher'),
      figure('open_p99_ms', times[Math.floor(times.length * 0.99)] ?? 0, 'ms', 1000, 'lower'),
      figure('open_cost_ratio_100k', ratio, 'ratio', 1.5, 'lower'),
    ];
  } finally {
    await sql.end();
  }
}

/**
 * Median of one letter at a time in a full database ÷ the same in an almost empty one. By turns, in
 * two databases of one server: whatever else the machine does then slows down both alike.
 */
async function costRatio(backend: Backend, sql: postgres.Sql): Promise<number> {
  await sql`create database full_one`;
  const url = new URL(backend.databaseUrl);
  url.pathname = '/full_one';
  const folder = mkdtempSync(join(tmpdir(), 'engawa-bench-full-'));
  const environment = readEnvironment({ ENGAWA_DATA: folder, PORT: '0', DATABASE_URL: url.href });
  const full = await lockAndOpenBackend(environment);
  const fullSql = postgres(url.href, { max: 1, onnotice: () => undefined });
  try {
    await prepare(fullSql);
    await fill(fullSql);
    const [few, many]: [number[], number[]] = [[], []];
    const works = [await letters(sql, ALONE), await letters(fullSql, ALONE)] as const;
    for (let n = 0; n < ALONE; n += 1) {
      few.push(...(await sendAll(backend, works[0].slice(n, n + 1), 1)));
      many.push(...(await sendAll(full, works[1].slice(n, n + 1), 1)));
    }
    // The first ones fill caches and connections.
    return median(many.slice(WARM)) / median(few.slice(WARM));
  } finally {
    await fullSql.end();
    await full.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The server checks a proof of no bits as it checks any other; only solving is left out. */
async function prepare(sql: postgres.Sql): Promise<void> {
  await sql`update guard.settings set bits = 0, most_extra_bits = 0, daily_measure = 1000000`;
}

/** Work for so many letters. The letters themselves are made when they are sent: they are large. */
async function letters(sql: postgres.Sql, count: number): Promise<Proof[]> {
  const rows = await sql<{ challenge: { challenge: string; puzzles: number } }[]>`
    select guard.challenge() as challenge from generate_series(1, ${count})`;
  return rows.map(({ challenge: { challenge, puzzles } }) => ({
    challenge,
    solution: Array(puzzles).fill(0).join('.'),
  }));
}

/** Sends each once, so many at a time, until `end` at the latest; milliseconds of each. */
async function sendAll(
  backend: Backend,
  waiting: readonly Proof[],
  clients: number,
  end = Infinity,
): Promise<number[]> {
  const rest = [...waiting];
  const times: number[] = [];
  const client = async (): Promise<void> => {
    for (let work = rest.pop(); work !== undefined; work = rest.pop()) {
      if (performance.now() >= end) return;
      const letter = { ...opening(newVisitor()), ...work };
      const started = performance.now();
      const path = '/rest/v1/rpc/open_conversation';
      const { status, body } = await ask(backend.fetch, 'POST', path, letter);
      if (status !== 200) throw new Error(`open_conversation: ${String(body['message'])}`);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times;
}

/** Short letters: what is measured is the number of rows. */
async function fill(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    with made as (
      insert into public.conversations (id, lookup_hash, removal_hash, opened_on, last_visitor_on)
      select gen_random_uuid(), left(translate(encode(sha256(n::text::bytea), 'base64'), '+/=', '-_'), 43),
        repeat('a', 43), private.today() - (n % 365), private.today() - (n % 365)
      from generate_series(1, ${FULL}) n returning id)
    insert into public.messages (id, conversation_id, position, direction, file)
    select gen_random_uuid(), made.id, 1, 'in', translate(encode(
      'age-encryption.org/v1\n->'::bytea || sha256(made.id::text::bytea), 'base64'), E'\n', '')
    from made`);
  await sql.unsafe('analyze public.conversations');
  await sql.unsafe('analyze public.messages');
}

function figure(
  name: string,
  value: number,
  unit: string,
  target: number,
  better: Figure['better'],
): Figure {
  return { name, value: Number(value.toFixed(2)), unit, target, better };
}
