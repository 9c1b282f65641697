/**
 * The REST and sign-in layer: @supabase/lite behind the gate. Alpha software, pinned exactly, and
 * never its command line (that one has telemetry).
 */
import { App, InMemoryEmailDriver, SUPABASE_AUTH_HELPERS_SQL } from '@supabase/lite';
import type { PostgresConnection } from '@supabase/lite/postgres';
import type { Sql } from '../database/connect.ts';
import { isTooDeep } from './depth.ts';
import { answer, refuse, strip } from './gate.ts';
import { quietly } from './quiet.ts';
import type { Settings } from './settings.ts';
import { tokenIsHonest } from './token.ts';

export interface Api {
  /** Answers /rest/v1/… and /auth/v1/…; never throws, never logs what was sent. */
  readonly fetch: (request: Request) => Promise<Response>;
}

export interface ApiKeys {
  readonly jwtSecret: string;
  readonly secretKey: string;
}

/** Makes the tables of the sign-in layer, which the migrations refer to. */
export async function createApp(
  connection: PostgresConnection,
  sql: Sql,
  settings: Settings,
  keys: ApiKeys,
): Promise<App> {
  // Belt and braces: only lite's command line reports anything, and it is never called.
  process.env['LITE_TELEMETRY'] = '0';
  process.env['DO_NOT_TRACK'] = '1';
  const app = new App({
    connection,
    api: settings.api,
    auth: {
      ...settings.auth,
      jwt_secret: keys.jwtSecret,
      secret_key: keys.secretKey,
    },
    options: {
      server: { admin: false },
      drivers: { email: new InMemoryEmailDriver() },
    },
  });
  await app.init();
  await app.ensureSystemSchema();
  await sql.unsafe(SUPABASE_AUTH_HELPERS_SQL);
  await sql.unsafe(`
    revoke all on schema auth from public;
    grant usage on schema auth to anon, authenticated, service_role;
    revoke all on all tables in schema auth from public, anon, authenticated, service_role`);
  return app;
}

/** Opens the API once the migrations are in. */
export async function openApi(
  app: App,
  connection: PostgresConnection,
  settings: Settings,
  keys: ApiKeys,
): Promise<Api> {
  await connection.introspect();
  const known = [settings.auth.publishable_key, keys.secretKey];
  return {
    fetch: async (request) => {
      const refused = refuse(request);
      if (refused) return refused;
      if (!tokenIsHonest(request, known, keys.jwtSecret)) return answer(401, 'token_invalid');
      try {
        // The whole body first: a slow sender must not hold a database connection.
        const body = request.body === null ? undefined : await request.arrayBuffer();
        if (body && isTooDeep(body)) return answer(400, 'body_invalid');
        const response = await quietly(() =>
          app.fetch(strip(request, body), { peerAddress: null }),
        );
        const headers = new Headers(response.headers);
        for (const name of [...headers.keys()]) {
          // One origin: no other site may read an answer.
          if (name.startsWith('access-control-')) headers.delete(name);
        }
        headers.set('cache-control', 'no-store');
        return new Response(response.body, { status: response.status, headers });
      } catch {
        return answer(503, 'unavailable');
      }
    },
  };
}
