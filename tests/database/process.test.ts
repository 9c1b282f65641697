/** The server as a process: one per data directory, ends cleanly, survives being killed. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, describe, expect, test } from 'vitest';
import { EMBEDDED_PUBLISHABLE_KEY } from '../../src/backend/config.ts';
import { isAlive } from '../../supabase/embedded/data/lock.ts';
import { readSettings } from '../../supabase/embedded/lite/settings.ts';
import { temporaryFolder } from './support/backend.ts';
import { freePort } from './support/free-port.ts';
import { newVisitor, opening } from './support/letters.ts';
import { makeWorkEasy, solved } from './support/proof.ts';
import {
  runServerProcess,
  type ServerProcess,
  startServerProcess,
} from './support/server-process.ts';

const folders: string[] = [];
const running: ServerProcess[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) {
    if (server.child.exitCode === null && server.child.signalCode === null) {
      await server.end('SIGTERM');
    }
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
}

async function start(folder: string, port?: number): Promise<ServerProcess> {
  const server = await startServerProcess(folder, port ?? (await freePort()));
  running.push(server);
  const sql = owner(folder);
  await makeWorkEasy(sql);
  await sql.end();
  return server;
}

async function send(origin: string): Promise<string | undefined> {
  const letter = opening(newVisitor());
  const headers = { apikey: EMBEDDED_PUBLISHABLE_KEY, 'content-type': 'application/json' };
  const asked = await fetch(`${origin}/rest/v1/rpc/request_challenge`, { headers });
  const proof = await solved(await asked.json());
  const response = await fetch(`${origin}/rest/v1/rpc/open_conversation`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...letter, ...proof }),
  });
  await response.text();
  return response.ok ? letter.conversation_id : undefined;
}

function postmaster(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A content folder as the backend sees it, with a key that is not the public one. */
function contentWithOwnKey(): string {
  const folder = newFolder();
  const site = 'contact: { keep_days: 30 }\nintake: { recipients: [{ recipient: age1pq1own }] }\n';
  writeFileSync(join(folder, 'site.yaml'), site);
  return folder;
}

/** The database of a running server, past the API. */
function owner(folder: string): postgres.Sql {
  const secrets = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as {
    databasePassword: string;
  };
  const port = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  return postgres({
    host: '127.0.0.1',
    port: Number(port),
    username: 'postgres',
    password: secrets.databasePassword,
    database: 'postgres',
    max: 1,
  });
}

/** Everything that is stored. */
async function stored(folder: string): Promise<Set<string>> {
  const sql = owner(folder);
  const rows = await sql<{ id: string }[]>`
    select c.id from public.conversations c
    where exists (select from public.messages m where m.conversation_id = c.id)`;
  await sql.end();
  return new Set(rows.map(({ id }) => id));
}

describe('Starting', () => {
  test('prints three addresses and a sign-in that is different in every data directory', async () => {
    const servers = [await start(newFolder()), await start(newFolder())];
    const passwords = servers.map((server) => {
      for (const path of ['/', '/contact/', '/staff/']) {
        expect(server.output()).toContain(`${server.origin}${path}\n`);
      }
      return /パスワード\s+(\S+)/.exec(server.output())?.[1];
    });
    expect(passwords[0]).toMatch(/^\S{20,}$/);
    expect(passwords[0]).not.toBe(passwords[1]);
  });

  test('a second time prints the same sign-in, kept where only the owner can read it', async () => {
    const folder = newFolder();
    const first = await start(folder);
    const text = first.output();
    await first.end('SIGTERM');
    const second = await start(folder);
    const kept = /パスワード.*\n.*/.exec(text)?.[0];
    expect(kept).toBeDefined();
    expect(second.output()).toContain(kept);
    for (const file of ['secrets.json', 'sign-in.json']) {
      expect(statSync(join(folder, file)).mode & 0o777, file).toBe(0o600);
    }
  });

  test('is refused in a data directory that another one uses, and changes nothing there', async () => {
    const folder = newFolder();
    await start(folder);
    const before = readdirSync(folder).sort();
    const { code, output } = await runServerProcess(folder, await freePort());
    expect(code).toBe(1);
    expect(output).toMatch(/^.*別のえんがわ.*\(data-locked\)\n$/);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('is refused on a port in use, with one line and nothing written', async () => {
    const folder = join(newFolder(), 'data');
    const blocker = createServer();
    const port = await new Promise<number>((done) => {
      blocker.listen(0, '127.0.0.1', () => {
        const address = blocker.address();
        done(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const { code, output } = await runServerProcess(folder, port);
    blocker.close();
    expect(code).toBe(1);
    expect(output).toMatch(/^ポート .*\(port-in-use\)\n$/);
    expect(existsSync(folder)).toBe(false);
  });

  test.each([
    ['cannot be reached', 'postgres://nobody:wrong@127.0.0.1:1/none', 'database-unreachable'],
    ['is not an address', 'localhost:5432', 'setting-invalid'],
  ])('is refused when DATABASE_URL %s, with one line and nothing written', async (_, url, name) => {
    const folder = join(newFolder(), 'data');
    const { code, output } = await runServerProcess(folder, await freePort(), {
      DATABASE_URL: url,
    });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain(`(${name})`);
    expect(output).not.toContain('wrong');
    expect(existsSync(folder)).toBe(false);
  });

  test('is refused for other machines with the demonstration key', async () => {
    const folder = join(newFolder(), 'data');
    const { code, output } = await runServerProcess(folder, await freePort(), { HOST: '0.0.0.0' });
    expect(code).toBe(1);
    expect(output).toContain('(demonstration-exposed)');
    expect(existsSync(folder)).toBe(false);
  });

  test('is refused for other machines with a database that holds the demonstration sign-in', async () => {
    const folder = newFolder();
    await (await start(folder)).end('SIGTERM');
    const { code, output } = await runServerProcess(folder, await freePort(), {
      HOST: '0.0.0.0',
      ENGAWA_CONTENT: contentWithOwnKey(),
    });
    expect(code).toBe(1);
    expect(output).toMatch(/^このデータベースには見本のサインイン.*\(demonstration-exposed\)\n$/);
  });

  test('for other machines makes no sign-in by itself', async () => {
    const folder = newFolder();
    const server = await startServerProcess(folder, await freePort(), {
      HOST: '0.0.0.0',
      ENGAWA_CONTENT: contentWithOwnKey(),
    });
    running.push(server);
    expect(server.output()).not.toContain('サインイン');
    expect(readdirSync(folder)).not.toContain('sign-in.json');
  });

  test('uses the visitor key that the site has built in', () => {
    expect(readSettings().auth.publishable_key).toBe(EMBEDDED_PUBLISHABLE_KEY);
  });
});

describe('Ending', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s is clean: exit code 0, no process and no lock left, nothing lost',
    async (signal) => {
      const folder = newFolder();
      const server = await start(folder);
      const id = await send(server.origin);
      const database = postmaster(folder);
      expect(await server.end(signal)).toEqual({ code: 0, signal: null });
      expect(isAlive(database)).toBe(false);
      expect(readdirSync(folder).sort()).toEqual(['postgres', 'secrets.json', 'sign-in.json']);
      await start(folder);
      expect((await stored(folder)).has(id ?? '')).toBe(true);
    },
  );

  test('happens by itself, with a plain line, when the database is killed', async () => {
    const folder = newFolder();
    const server = await start(folder);
    const ended = new Promise<number | null>((done) => server.child.once('exit', done));
    process.kill(postmaster(folder), 'SIGKILL');
    expect(await ended).toBe(1);
    expect(server.output()).toContain('データベースが途中で止まりました');
    await start(folder);
  });
});

describe('Killed with kill -9 while people are writing, three times', () => {
  test.each([
    ['the server alone', false],
    ['the server and its database', true],
  ])(
    '%s: every acknowledged conversation is there, and it starts again without help',
    async (_, both) => {
      const folder = newFolder();
      const acknowledged = new Set<string>();
      for (let round = 0; round < 3; round += 1) {
        const server = await start(folder);
        let killed = false;
        const before = acknowledged.size;
        const writers = Array.from({ length: 6 }, async () => {
          while (!killed) {
            const id = await send(server.origin).catch(() => undefined);
            if (id !== undefined) acknowledged.add(id);
          }
        });
        while (acknowledged.size < before + 30) await wait(10);
        if (both) process.kill(postmaster(folder), 'SIGKILL');
        await server.end('SIGKILL');
        killed = true;
        await Promise.all(writers);
      }
      await start(folder);
      const found = await stored(folder);
      expect([...acknowledged].filter((id) => !found.has(id))).toEqual([]);
      expect(acknowledged.size).toBeGreaterThanOrEqual(90);
    },
  );
});
