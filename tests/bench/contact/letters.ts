/** How many first letters the database takes, and whether a full one is slower. */
import postgres from 'postgres';
import type { Backend } from '../../../supabase/embedded/backend.ts';
import { ask } from '../../database/support/backend.ts';
import { newVisitor, opening } from '../../database/support/letters.ts';
import type { Figure } from '../report.ts';

const CLIENTS = 32;
const LETTERS = 3000;
const ALONE = 300;
const FULL = 100_000;

/** Figures of `open_conversation` over the API of this backend, whose data are thrown away after. */
export async function lettersFigures(backend: Backend): Promise<Figure[]> {
  const sql = postgres(backend.databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    // The server checks a proof of no bits as it checks any other; only solving is left out.
    await sql`update guard.settings set bits = 0, most_extra_bits = 0, daily_measure = 1000000`;
    await sendAll(backend, await letters(sql, ALONE), 1);
    const empty = median(await sendAll(backend, await letters(sql, ALONE), 1));
    const many = await letters(sql, LETTERS);
    const started = performance.now();
    const times = (await sendAll(backend, many, CLIENTS)).sort((a, b) => a - b);
    const seconds = (performance.now() - started) / 1000;
    await fill(sql);
    await sendAll(backend, await letters(sql, ALONE), 1);
    const full = median(await sendAll(backend, await letters(sql, ALONE), 1));
    return [
      figure('open_per_second', LETTERS / seconds, '1/s', 150, 'higher'),
      figure('open_p99_ms', times[Math.floor(times.length * 0.99)] ?? 0, 'ms', 1000, 'lower'),
      figure('open_cost_ratio_100k', full / empty, 'ratio', 1.5, 'lower'),
    ];
  } finally {
    await sql.end();
  }
}

async function letters(sql: postgres.Sql, count: number): Promise<object[]> {
  const rows = await sql<{ challenge: { challenge: string; puzzles: number } }[]>`
    select guard.challenge() as challenge from generate_series(1, ${count})`;
  return rows.map(({ challenge: { challenge, puzzles } }) => ({
    ...opening(newVisitor()),
    challenge,
    solution: Array(puzzles).fill(0).join('.'),
  }));
}

/** Sends each once, so many at a time; milliseconds of each. */
async function sendAll(
  backend: Backend,
  waiting: readonly object[],
  clients: number,
): Promise<number[]> {
  const rest = [...waiting];
  const times: number[] = [];
  const client = async (): Promise<void> => {
    for (let letter = rest.pop(); letter !== undefined; letter = rest.pop()) {
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

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
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
