/** A backend on a temporary data directory, and short ways to ask it things. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { type Backend, lockAndOpenBackend } from '../../../supabase/embedded/backend.ts';
import type { SignIn } from '../../../supabase/embedded/demonstration/sign-in.ts';
import { type Environment, readEnvironment } from '../../../supabase/embedded/environment.ts';
import { EMBEDDED_PUBLISHABLE_KEY } from '../../../src/backend/config.ts';
import { makeWorkEasy, solved } from './proof.ts';

export interface Reply {
  readonly status: number;
  /** The parsed JSON; an array of rows stands under `rows` */
  readonly body: Readonly<Record<string, unknown>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly headers: Headers;
}

export interface TestBackend {
  readonly backend: Backend;
  readonly directory: string;
  readonly signIn: SignIn;
  /** As the owner of the database, past every policy. */
  readonly sql: postgres.Sql;
  /** Calls a function as a visitor, or as the holder of a token. */
  rpc(name: string, parameters: object, token?: string): Promise<Reply>;
  /** Calls a function that takes a letter or a message, with the work it asks for. */
  deliver(name: string, parameters: object): Promise<Reply>;
  /** GET below /rest/v1/. */
  get(path: string, token?: string): Promise<Reply>;
  send(method: string, path: string, body?: object, token?: string): Promise<Reply>;
  /** Signs in and returns the access token. */
  token(email: string, password: string): Promise<string>;
  close(): Promise<void>;
}

/** A new temporary folder; the name says whose it is. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'engawa-database-'));
}

/** Settings as the product reads them, for a folder and any free port. */
export function environmentFor(directory: string, more: NodeJS.ProcessEnv = {}): Environment {
  return readEnvironment({ ENGAWA_DATA: directory, PORT: '0', ...more });
}

export async function openTestBackend(): Promise<TestBackend> {
  const directory = temporaryFolder();
  const backend = await lockAndOpenBackend(environmentFor(directory));
  const { signIn } = backend;
  if (!signIn) throw new Error('a new data directory must get a demonstration sign-in');
  const sql = postgres(backend.databaseUrl, { max: 2, onnotice: () => undefined });
  await makeWorkEasy(sql);
  const send: TestBackend['send'] = async (method, path, body, token) =>
    ask(backend.fetch, method, path, body, token);
  return {
    backend,
    directory,
    signIn,
    sql,
    send,
    rpc: (name, parameters, token) => send('POST', `/rest/v1/rpc/${name}`, parameters, token),
    deliver: (name, parameters) => deliver(backend.fetch, name, parameters),
    get: (path, token) => send('GET', `/rest/v1/${path}`, undefined, token),
    token: async (email, password) => {
      const { body } = await send('POST', '/auth/v1/token?grant_type=password', {
        email,
        password,
      });
      const { access_token: token } = body;
      if (typeof token !== 'string') throw new Error('no token');
      return token;
    },
    close: async () => {
      await sql.end();
      await backend.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Sends a letter or a message with the work that it asks for. */
export async function deliver(
  fetch: (request: Request) => Promise<Response>,
  name: string,
  parameters: object,
): Promise<Reply> {
  const { body } = await ask(fetch, 'GET', '/rest/v1/rpc/request_challenge');
  const proof = await solved(body);
  return ask(fetch, 'POST', `/rest/v1/rpc/${name}`, { ...proof, ...parameters });
}

/** One request with the visitor's key. */
export async function ask(
  fetch: (request: Request) => Promise<Response>,
  method: string,
  path: string,
  body?: object,
  token?: string,
): Promise<Reply> {
  const response = await fetch(
    new Request(`http://127.0.0.1${path}`, {
      method,
      headers: {
        apikey: EMBEDDED_PUBLISHABLE_KEY,
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = { text };
  }
  const records = (Array.isArray(parsed) ? parsed : [parsed]).filter(isRecord);
  return {
    status: response.status,
    body: records[0] ?? {},
    rows: Array.isArray(parsed) ? records : [],
    headers: response.headers,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
