/**
 * The whole backend in one object: data directory, database, migrations, demonstration, API.
 * `npm start`, `npm run dev` and the tests all open this same one.
 */
import { readContentSettings } from './content-settings.ts';
import { type Lock, lockDirectory } from './data/lock.ts';
import { loadSecrets } from './data/secrets.ts';
import { connect, type Sql } from './database/connect.ts';
import { migrate } from './database/migrations.ts';
import { keepRetention } from './database/retention.ts';
import { ensureRoles } from './database/roles.ts';
import { applySettings } from './database/settings.ts';
import { refuseExposedSignIn } from './demonstration/exposure.ts';
import { isDemonstration, seedDemonstration } from './demonstration/seed.ts';
import type { SignIn } from './demonstration/sign-in.ts';
import type { Environment } from './environment.ts';
import { Failure } from './failure.ts';
import { createApp, openApi } from './lite/api.ts';
import { connectLite } from './lite/connection.ts';
import { readSettings } from './lite/settings.ts';
import { type Server, startServer } from './postgres/server.ts';

export interface Backend {
  /** Answers /rest/v1/… and /auth/v1/… */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The generated demonstration sign-in; undefined when this database has real staff. */
  readonly signIn: SignIn | undefined;
  /** How to reach the database as its owner. A secret; for tests and administration. */
  readonly databaseUrl: string;
  /** Resolves when the embedded database ended without having been asked to; never with DATABASE_URL. */
  readonly lost: Promise<void>;
  /** Ends requests, connections and the embedded database, and gives the directory back. */
  close(): Promise<void>;
}

/**
 * Opens the backend on a data directory that the caller has locked (`lockDirectory`).
 * Whatever fails on the way, nothing is left running.
 *
 * @throws Failure
 */
export async function openBackend(environment: Environment, lock: Lock): Promise<Backend> {
  const closing: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
    lock.release();
  };
  try {
    return await open(environment, closing, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Locks the data directory and opens the backend on it. @throws Failure */
export async function lockAndOpenBackend(environment: Environment): Promise<Backend> {
  return openBackend(environment, lockDirectory(environment.dataDirectory));
}

async function open(
  environment: Environment,
  closing: (() => unknown)[],
  close: () => Promise<void>,
): Promise<Backend> {
  const { dataDirectory, loopback } = environment;
  const { keepDays } = readContentSettings(environment.contentDirectory);
  const settings = readSettings();

  // Another database is tried, and found fit, before anything is written for it.
  const url = environment.databaseUrl;
  const external = url === undefined ? undefined : await openDatabase(url, closing);
  const secrets = loadSecrets(dataDirectory);
  const server = external ? undefined : await startServer(dataDirectory, secrets.databasePassword);
  if (server) closing.push(() => server.stop());
  const databaseUrl = server?.url ?? url ?? '';
  const sql = external ?? (await openDatabase(databaseUrl, closing));

  const connection = connectLite(databaseUrl);
  closing.push(() => connection.driver.end({ timeout: 2 }));
  const app = await rightsNeeded(sql, () => createApp(connection, sql, settings, secrets));
  await migrate(sql);
  await applySettings(sql, keepDays);
  refuseExposedSignIn(loopback, await isDemonstration(sql));
  const signIn = loopback ? await seedDemonstration(sql, dataDirectory) : undefined;
  const api = await openApi(app, connection, settings, secrets);
  closing.push(keepRetention(sql));
  return { fetch: api.fetch, signIn, databaseUrl, lost: lossOf(server), close };
}

async function openDatabase(url: string, closing: (() => unknown)[]): Promise<Sql> {
  const sql = await connect(url);
  closing.push(() => sql.end({ timeout: 2 }));
  await rightsNeeded(sql, () => ensureRoles(sql));
  return sql;
}

async function rightsNeeded<T>(sql: Sql, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    const [row] = await sql<{ able: boolean }[]>`
      select rolsuper or rolcreaterole as able from pg_roles where rolname = current_user`;
    throw new Failure(
      'database-failed',
      'データベースに役割とサインインの表を作れませんでした。',
      row?.able === true
        ? 'データベースの空きと権限を確かめてください。'
        : 'DATABASE_URL には、役割を作れる利用者(CREATEROLE)を指定してください。',
      cause,
    );
  }
}

async function lossOf(server: Server | undefined): Promise<void> {
  await (server ? server.ended : new Promise<never>(() => undefined));
}
