/**
 * Hundreds of hostile requests with the visitor's key, over a real port. Each is answered, none with
 * a server error; no row changes, none is shown; and no log holds a word of what was sent: neither
 * what we print nor what PostgreSQL writes, not even where it is set to write down every error.
 */
import { rmSync } from 'node:fs';
import { format } from 'node:util';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Backend, lockAndOpenBackend } from '../../supabase/embedded/backend.ts';
import { createWeb } from '../../supabase/embedded/http/app.ts';
import { listen, type Listener } from '../../supabase/embedded/http/listener.ts';
import { type Server, startServer } from '../../supabase/embedded/postgres/server.ts';
import { attacksAround } from './support/attacks-around.ts';
import { type Call, MARK, spoiled } from './support/attacks.ts';
import { ask, environmentFor, temporaryFolder } from './support/backend.ts';
import { hashOf, newFile, newVisitor, opening, type OpeningParameters } from './support/letters.ts';
import { makeWorkEasy, type Proof, solved } from './support/proof.ts';
import { EMBEDDED_PUBLISHABLE_KEY } from '../../src/backend/config.ts';
import { send, type WireAnswer, type WireRequest } from './support/wire.ts';

// What we print; installed before the console is guarded.
let printed = '';
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[method] = (...values: unknown[]) => {
    printed += `${format(...values)}\n`;
  };
}

const folders = [temporaryFolder(), temporaryFolder()] as const;
/** What PostgreSQL writes. */
let written = '';
let server: Server;
let sql: postgres.Sql;
let backend: Backend;
let listener: Listener;

/** Somebody who wrote before, and must stay untouched and unseen. */
const victim = newVisitor();
let theirs: OpeningParameters & Proof;
let before = '';

beforeAll(async () => {
  server = await startServer(folders[0], 'p'.repeat(40), (text) => {
    written += text;
  });
  backend = await lockAndOpenBackend(environmentFor(folders[1], { DATABASE_URL: server.url }));
  sql = postgres(server.url, { max: 1, onnotice: () => undefined });
  await makeWorkEasy(sql);
  listener = await listen(environmentFor(folders[1]));
  listener.use(
    createWeb(backend.fetch, () => Promise.resolve(new Response('', { status: 404 }))).fetch,
  );
  theirs = { ...opening(victim), ...(await proof()) };
  const { status } = await call({ name: 'open_conversation', parameters: { ...theirs } });
  expect(status).toBe(200);
  before = await everything();
});
afterAll(async () => {
  await listener.close();
  await backend.close();
  await sql.end();
  await server.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function proof(): Promise<Proof> {
  return solved((await ask(backend.fetch, 'GET', '/rest/v1/rpc/request_challenge')).body);
}

const over = (request: WireRequest): Promise<WireAnswer> => send(listener.origin, request);

const call = ({ name, parameters }: Call): Promise<WireAnswer> =>
  over({
    method: 'POST',
    path: `/rest/v1/rpc/${name}`,
    headers: { apikey: EMBEDDED_PUBLISHABLE_KEY, 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });

/** A fingerprint of every row of every table, those of the sign-in and of the guard included. */
async function everything(): Promise<string> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'private', 'guard', 'auth') order by 1`;
  expect(tables.length).toBeGreaterThan(15);
  const rows = await sql.unsafe<{ print: string }[]>(
    tables
      .map(
        ({ name }) =>
          `select '${name}' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print from ${name} t`,
      )
      .join(' union all '),
  );
  return rows.map(({ print }) => print).join('\n');
}

/** What is wrong with an answer: a fault of ours, or something that is not theirs to see. */
function faults(what: string, { status, text }: WireAnswer, least = 0): string[] {
  const shown = [theirs.file, theirs.lookup_hash, theirs.removal_hash, 'age1pq1', 'postgres://'];
  const harmless = status < 500 && !shown.some((secret) => text.includes(secret));
  return harmless && status >= least
    ? []
    : [`${what.slice(0, 120)}: ${status} ${text.slice(0, 200)}`];
}

const kind = (value: unknown): string => JSON.stringify(value).slice(0, 24);

/** Calls that would be right, were it not for one parameter: for all five functions. */
function spoiledCalls(good: Proof): Call[] {
  const stranger = newVisitor();
  const message = { message_id: crypto.randomUUID(), file: newFile() };
  return [
    ...spoiled('request_challenge', {}),
    ...spoiled('open_conversation', { ...opening(stranger), ...good }),
    ...spoiled('read_conversation', { lookup: stranger.lookup, after: 0 }),
    ...spoiled('add_message', { lookup: stranger.lookup, ...message, ...good }),
    ...spoiled('delete_conversation', { lookup: victim.lookup, removal: stranger.removal }),
  ];
}

/** As PostgREST asks: the body as one JSON value, taken apart by the database, as the role anon. */
async function asPostgrestAsks({ name, parameters }: Call): Promise<void> {
  const columns = Object.keys(parameters);
  const taken = columns.map((column) => `"${column}" text`).join(', ');
  const given = columns.map((column) => `"${column}" := body."${column}"`).join(', ');
  await sql
    .begin(async (transaction) => {
      await transaction`set local role anon`;
      await transaction.unsafe(
        `with call as (
           select public."${name}"(${given}) as answer
           from (select $1::text::json as json_data) payload,
             lateral (select * from json_to_record(payload.json_data) as _(${taken}) limit 1) body)
         select answer from call`,
        [JSON.stringify(parameters)],
        { prepare: true },
      );
    })
    .catch(() => undefined);
}

async function writeDown(level: 'warning' | 'fatal'): Promise<void> {
  await sql.unsafe(`set log_min_messages = '${level}'; set log_error_verbosity = 'verbose';
    set log_min_error_statement = 'error'`);
  written = '';
}

/** What a faulty statement leaves there; when it has come, so has everything before it. */
async function afterAllIsWritten(): Promise<void> {
  await sql`set log_min_messages = 'warning'`;
  await sql`select ${LAST_WORD}::text::uuid`.catch(() => undefined);
  await expect.poll(() => written, { timeout: 30_000 }).toContain(LAST_WORD);
}
const LAST_WORD = 'the-last-word';

const callsAsText = async (): Promise<Call[]> =>
  spoiledCalls(await proof()).filter(({ name }) => name !== 'request_challenge');

/** Holds a character that JSON can write and PostgreSQL cannot keep. */
const breaksJson = (value: object): boolean => /\\u(0000|d[89a-f])/.test(JSON.stringify(value));

describe('What is hostile', () => {
  test('in the parameters is refused by each of the five functions', async () => {
    const calls = spoiledCalls(await proof());
    const counts = Map.groupBy(calls, ({ name }) => name);
    expect([...counts.keys()].length).toBe(5);
    expect(calls.length).toBeGreaterThan(60 * 5);
    const found: string[] = [];
    while (calls.length > 0) {
      const several = calls.splice(0, 20).map(async (each) => {
        const parts = Object.entries(each.parameters).map(([k, v]) => `${k}=${kind(v)}`);
        found.push(...faults(`${each.name} ${parts.join(' ')}`, await call(each), 400));
      });
      await Promise.all(several);
    }
    expect(found).toEqual([]);
    expect(await everything()).toBe(before);
  });

  test('in what is somebody else’s is refused: their ids, hashes, letters and spent work', async () => {
    const stranger = newVisitor();
    const fresh = async (): Promise<object> => ({ ...opening(stranger), ...(await proof()) });
    const spent = { challenge: theirs.challenge, solution: theirs.solution };
    const tries: Call[] = [
      ...[
        { conversation_id: theirs.conversation_id },
        { message_id: theirs.message_id },
        { lookup_hash: theirs.lookup_hash },
        { conversation_id: theirs.conversation_id, lookup_hash: theirs.lookup_hash },
        { ...theirs, file: newFile() },
        { ...theirs, removal_hash: hashOf(stranger.removal) },
        { ...theirs, conversation_id: crypto.randomUUID() },
        spent,
      ].map((more) => ({ name: 'open_conversation', parameters: more })),
      ...[theirs.lookup_hash, theirs.removal_hash, victim.removal].map((lookup) => ({
        name: 'read_conversation',
        parameters: { lookup },
      })),
      ...[
        { lookup: theirs.lookup_hash },
        { lookup: victim.lookup, ...spent },
        { lookup: victim.lookup, message_id: theirs.message_id },
        { lookup: victim.lookup, file: theirs.file },
      ].map((more) => ({ name: 'add_message', parameters: more })),
      ...[stranger.removal, victim.lookup, theirs.removal_hash, theirs.lookup_hash].map(
        (removal) => ({
          name: 'delete_conversation',
          parameters: { lookup: victim.lookup, removal },
        }),
      ),
    ];
    const found: string[] = [];
    for (const { name, parameters } of tries) {
      const rest =
        name === 'open_conversation'
          ? await fresh()
          : name === 'add_message'
            ? { message_id: crypto.randomUUID(), file: newFile(), ...(await proof()) }
            : {};
      const answer = await call({ name, parameters: { ...rest, ...parameters } });
      found.push(...faults(`${name} ${Object.keys(parameters).join(' ')}`, answer, 400));
    }
    expect(found).toEqual([]);
    expect(await everything()).toBe(before);
  });

  test('in methods, headers, paths, bodies, tables and schemas leads nowhere', async () => {
    const attacks = attacksAround({ ...opening(newVisitor()), ...(await proof()) });
    expect(attacks.length).toBeGreaterThan(400);
    const found: string[] = [];
    for (const attack of attacks) found.push(...faults(attack.what, await over(attack)));
    expect(found).toEqual([]);
    expect(await everything()).toBe(before);
  });

  test('leaves no word in what we print, nor in what the database writes', () => {
    expect(printed).toContain('[backend]');
    expect(printed).not.toContain(MARK);
    expect(written).toContain('ready to accept connections');
    expect(written).not.toContain(MARK);
    for (const log of [printed, written]) {
      expect(log).not.toContain(Buffer.from(MARK).toString('base64').slice(0, -2));
      expect(log).not.toContain(theirs.lookup_hash);
    }
  });

  test('has not harmed the letter that was there: its writer still reads it', async () => {
    const { status, text } = await call({
      name: 'read_conversation',
      parameters: { lookup: victim.lookup },
    });
    expect([status, text.includes(theirs.file)]).toEqual([200, true]);
  });

  test('leaves no word on a server that writes down every error, asked as PostgREST asks', async () => {
    await writeDown('warning');
    // The database itself takes the JSON apart: where that fails, it repeats a piece of it.
    const calls = (await callsAsText()).filter(({ parameters }) => !breaksJson(parameters));
    for (const each of calls) await asPostgrestAsks(each);
    await afterAllIsWritten();
    expect(written.includes(MARK)).toBe(false);
    for (const code of ['id_invalid', 'secret_invalid', 'file_invalid', 'position_invalid']) {
      expect(written.includes(code), code).toBe(true);
    }
  });

  test('leaves nothing at all with the setting that docs/production.md asks for', async () => {
    await writeDown('fatal');
    for (const each of await callsAsText()) await asPostgrestAsks(each);
    expect(written).toBe('');
    await afterAllIsWritten();
    expect(written.match(/ERROR/g)).toHaveLength(1);
  });
});
