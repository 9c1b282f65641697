/** DATABASE_URL: the same backend on a PostgreSQL that somebody else runs. */
import { readdirSync, rmSync } from 'node:fs';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockAndOpenBackend } from '../../supabase/embedded/backend.ts';
import { type Server, startServer } from '../../supabase/embedded/postgres/server.ts';
import { ask, deliver, environmentFor, temporaryFolder } from './support/backend.ts';
import { newVisitor, opening } from './support/letters.ts';

const foreign = temporaryFolder();
let server: Server;
let owner: postgres.Sql;
beforeAll(async () => {
  server = await startServer(foreign, 'p'.repeat(40));
  owner = postgres(server.url, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await owner.end();
  await server.stop();
  rmSync(foreign, { recursive: true, force: true });
});

/** A database of its own for a new user with these rights; returns how to connect. */
async function newDatabase(name: string, rights: string): Promise<string> {
  await owner.unsafe(`create role ${name} login ${rights} password 'secret'`);
  await owner.unsafe(`create database ${name} owner ${name}`);
  const url = new URL(server.url);
  url.username = name;
  url.password = 'secret';
  url.pathname = `/${name}`;
  return url.href;
}

async function withBackend<T>(
  url: string,
  task: (fetch: (request: Request) => Promise<Response>, folder: string) => Promise<T>,
): Promise<T> {
  const folder = temporaryFolder();
  try {
    const backend = await lockAndOpenBackend(environmentFor(folder, { DATABASE_URL: url }));
    try {
      return await task(backend.fetch, folder);
    } finally {
      await backend.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('With DATABASE_URL', () => {
  test.each([
    ['owner_of_the_roles', 'createrole'],
    ['superuser', 'superuser'],
    ['member_of_the_roles', 'in role anon, authenticated, service_role'],
  ])('a conversation is kept there, and no database is started here (%s)', async (name, rights) => {
    const url = await newDatabase(name, rights);
    const visitor = newVisitor();
    await withBackend(url, async (fetch, folder) => {
      const sent = await deliver(fetch, 'open_conversation', opening(visitor));
      expect(sent.status).toBe(200);
      expect((await ask(fetch, 'GET', '/rest/v1/conversations')).status).toBe(401);
      expect(readdirSync(folder).sort()).toEqual(['lock', 'secrets.json', 'sign-in.json']);
    });
    // Another start, from another data directory: the same conversation.
    await withBackend(url, async (fetch) => {
      const { lookup } = visitor;
      const { status, body } = await ask(fetch, 'POST', '/rest/v1/rpc/read_conversation', {
        lookup,
      });
      expect([status, body['status']]).toEqual([200, 'received']);
    });
  });

  test('a user who may not make roles is told so, and nothing is left behind', async () => {
    const url = await newDatabase('limited', '');
    const folder = temporaryFolder();
    await expect(
      lockAndOpenBackend(environmentFor(folder, { DATABASE_URL: url })),
    ).rejects.toMatchObject({ code: 'database-failed' });
    expect(() => readdirSync(folder)).toThrow();
  });

  test('a Supabase database is left alone', async () => {
    const url = await newDatabase('hosted', 'superuser');
    await owner.unsafe('create role supabase_admin');
    const folder = temporaryFolder();
    await expect(
      lockAndOpenBackend(environmentFor(folder, { DATABASE_URL: url })),
    ).rejects.toMatchObject({ code: 'database-hosted' });
    await owner.unsafe('drop role supabase_admin');
    const hosted = postgres(url, { max: 1 });
    const schemas = await hosted`
      select from information_schema.schemata where schema_name in ('auth', 'private')`;
    await hosted.end();
    expect(schemas.length).toBe(0);
  });
});
