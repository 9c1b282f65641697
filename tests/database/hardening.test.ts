/**
 * The defects of @supabase/lite 0.10.0 that matter here, each shown in the package as it comes and
 * absent behind our mends. When one of these fails after an upgrade because the package no longer
 * has the defect, the mend can go.
 */
import { readFileSync, rmSync } from 'node:fs';
import { format } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../supabase/embedded/database/connect.ts';
import { ensureRoles } from '../../supabase/embedded/database/roles.ts';
import { MIGRATIONS } from '../../supabase/embedded/database/migrations.ts';
import { startServer } from '../../supabase/embedded/postgres/server.ts';
import { ask, openTestBackend, temporaryFolder, type TestBackend } from './support/backend.ts';
import { newFile, newVisitor, opening } from './support/letters.ts';
import { openScratch, type Scratch } from './support/scratch.ts';

// Everything that lite prints lands here; installed before the mends wrap the console.
let printed = '';
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[method] = (...values: unknown[]) => {
    printed += `${format(...values)}\n`;
  };
}

let backend: TestBackend;
let scratch: Scratch;
beforeAll(async () => {
  backend = await openTestBackend();
  scratch = await openScratch(backend.backend.databaseUrl, 'scratch');
});
afterAll(async () => {
  await scratch.close();
  await backend.close();
});

const call = (fetch: Scratch['raw'], name: string, parameters: object = {}) =>
  ask(fetch, 'POST', `/rest/v1/rpc/${name}`, parameters);

async function rightsOfVisitors(): Promise<number> {
  const rows = await scratch.sql`
    select from information_schema.role_table_grants
    where grantee = 'anon' and table_schema = 'public' and table_name <> 'bytes'`;
  return rows.length;
}

describe('Behind our mends', () => {
  // First, because the raw package changes the database for good.
  test('A: answering requests gives visitors no right on any table', async () => {
    await ask(scratch.mended, 'GET', '/rest/v1/conversations?select=id');
    await call(scratch.mended, 'read_conversation', { lookup: newVisitor().lookup });
    expect(await rightsOfVisitors()).toBe(0);
    await ask(scratch.raw, 'GET', '/rest/v1/conversations?select=id');
    expect(await rightsOfVisitors()).toBeGreaterThan(0);
  });

  test('C: nobody makes an account through a one-time password', async () => {
    const count = async (): Promise<number> => (await scratch.sql`select from auth.users`).length;
    const email = 'uninvited@engawa.example';
    const { status } = await ask(scratch.mended, 'POST', '/auth/v1/otp', { email });
    expect([status, await count()]).toEqual([404, 0]);
    await ask(scratch.raw, 'POST', '/auth/v1/otp', { email });
    expect(await count()).toBe(1);
  });

  test('D: what a visitor sent is not printed when the database refuses it', async () => {
    const marker = 'MARKERofTheVisitor';
    const letter = { ...opening(newVisitor()), challenge: '', solution: '', file: marker };
    printed = '';
    await call(scratch.mended, 'open_conversation', letter);
    await call(scratch.mended, 'open_conversation', { ...letter, conversation_id: marker });
    await call(scratch.mended, 'take_id', { id: marker });
    await call(scratch.mended, 'break_check', { n: -1 });
    expect(printed).not.toContain(marker);
    expect(printed).toContain('23514');
    await call(scratch.raw, 'take_id', { id: marker });
    expect(printed).toContain(marker);
  });

  test('E: an object stays an object on its way into a function', async () => {
    const kind = async (fetch: Scratch['raw']): Promise<string> =>
      (await fetch(rpcRequest('kind_of', { payload: { a: 1 } }))).text();
    expect(await kind(scratch.mended)).toBe('"object"');
    expect(await kind(scratch.raw)).toBe('"string"');
  });

  test('F: our functions refuse by themselves; a failing check would come out as a server error', async () => {
    const { status, body } = await call(scratch.raw, 'break_check', { n: -1 });
    expect([status, body['code']]).toEqual([500, 'SUP']);
    for (const [name, parameters] of badCalls()) {
      const answer = await call(scratch.mended, name, parameters);
      expect(answer.status, name).toBeGreaterThanOrEqual(400);
      expect(answer.status, name).toBeLessThan(500);
    }
  });

  test('G: binary data would arrive mangled, so nothing that is exposed holds any', async () => {
    const { rows } = await ask(scratch.raw, 'GET', '/rest/v1/bytes?select=content');
    expect(JSON.stringify(rows)).not.toContain('deadbeef');
    const columns = await backend.sql`
      select from information_schema.columns where table_schema = 'public' and data_type = 'bytea'`;
    expect(columns.length).toBe(0);
  });

  test('H: a moment in time is written so that every browser can read it', async () => {
    const moment = async (fetch: Scratch['raw']): Promise<string> =>
      (await fetch(rpcRequest('moment', {}))).text();
    expect(await moment(scratch.mended)).toBe('"2026-11-21T04:20:31+00:00"');
    expect(await moment(scratch.raw)).not.toContain('T04:20:31+00:00');
  });

  test('J: an unsigned token is refused instead of being taken for a visitor', async () => {
    const part = (value: object): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'none' })}.${part({ role: 'authenticated', exp: 4e9 })}.`;
    const read = (fetch: Scratch['raw']) =>
      ask(fetch, 'POST', '/rest/v1/rpc/read_conversation', { lookup: newVisitor().lookup }, token);
    expect((await read(scratch.mended)).status).toBe(401);
    expect((await read(scratch.raw)).status).toBe(404);
  });

  test('K: no other site may read an answer', async () => {
    const allowed = async (fetch: Scratch['raw']): Promise<string | null> => {
      const request = rpcRequest('moment', {});
      request.headers.set('origin', 'https://elsewhere.example');
      return (await fetch(request)).headers.get('access-control-allow-origin');
    };
    expect(await allowed(scratch.mended)).toBeNull();
    expect(await allowed(scratch.raw)).toBe('*');
  });

  test('the device and address of the sender end at the door', async () => {
    const headers = async (fetch: Scratch['raw']): Promise<string> => {
      const request = rpcRequest('seen_headers', {});
      request.headers.set('user-agent', 'TelltaleBrowser/1.0');
      request.headers.set('x-forwarded-for', '203.0.113.9');
      return (await fetch(request)).text();
    };
    expect(await headers(scratch.mended)).not.toMatch(/Telltale|203\.0/);
    expect(await headers(scratch.raw)).toMatch(/Telltale/);
  });
});

describe('I: a new server', () => {
  test('has the roles of a Supabase project, with its open defaults, before the first migration', async () => {
    const folder = temporaryFolder();
    const server = await startServer(folder, 'p'.repeat(40));
    const sql = await connect(server.url);
    try {
      const first = readFileSync(`${MIGRATIONS}/20261121000100_foundation.sql`, 'utf8');
      await expect(sql.unsafe(first)).rejects.toMatchObject({ code: '42704' });
      await ensureRoles(sql);
      await sql.unsafe('create table public.before (id int)');
      const [row] =
        await sql`select has_table_privilege('anon', 'public.before', 'SELECT') as open`;
      expect(row).toEqual({ open: true });
      await sql.unsafe(first);
    } finally {
      await sql.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function rpcRequest(name: string, parameters: object): Request {
  return new Request(`http://127.0.0.1/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: { apikey: scratch.settings.auth.publishable_key, 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
}

function badCalls(): readonly (readonly [string, object])[] {
  const visitor = newVisitor();
  const letter = { ...opening(visitor), challenge: '1.x', solution: '0' };
  return [
    ['open_conversation', { ...letter, lookup_hash: 'x' }],
    ['open_conversation', { ...letter, removal_hash: null }],
    ['open_conversation', { ...letter, conversation_id: null }],
    ['open_conversation', { ...letter, message_id: 'x' }],
    ['open_conversation', { ...letter, file: null }],
    ['open_conversation', {}],
    ['read_conversation', { lookup: '' }],
    ['read_conversation', { lookup: null }],
    ['read_conversation', { lookup: visitor.lookup, after: -1 }],
    ['add_message', { lookup: visitor.lookup, message_id: null, file: newFile() }],
    ['add_message', { lookup: 'x', message_id: letter.message_id, file: newFile() }],
    ['delete_conversation', { lookup: visitor.lookup, removal: 'x' }],
    ['delete_conversation', { lookup: 'x', removal: visitor.removal }],
  ];
}
