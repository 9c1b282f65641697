/**
 * The database connection of @supabase/lite, with the defects of 0.10.0 mended that live there.
 * Each has a test that shows the defect in the raw package and its absence here
 * (tests/database/hardening.test.ts); look at them before raising the version.
 */
import { createPostgresConnection, type PostgresConnection } from '@supabase/lite/postgres';
import type { PostgresType } from 'postgres';

/** Connections of the API; a request holds one for the time of its transaction. */
const POOL = 10;
const STATEMENT_LIMIT_MS = 10_000;

export function connectLite(url: string): PostgresConnection {
  const connection = createPostgresConnection({
    url,
    postgresOptions: {
      max: POOL,
      onnotice: () => undefined,
      connection: { application_name: 'engawa-api', statement_timeout: STATEMENT_LIMIT_MS },
      types: { json: json(114), jsonb: json(3802), timestamptz: isoTime },
    },
  });
  keepGrants(connection);
  return connection;
}

/**
 * On the first request lite runs GRANT ALL ON ALL TABLES … TO anon, authenticated in every schema
 * that holds a table with row level security, for good. It does so while its state is 'unknown'.
 * The field is private in its types only.
 */
function keepGrants(connection: PostgresConnection): void {
  if (!Reflect.has(connection, 'rlsState')) {
    throw new Error('@supabase/lite changed: the switch against GRANT ALL is gone');
  }
  Reflect.set(connection, 'rlsState', 'active');
}

/** lite hands over JSON arguments as text already; encoding them again makes strings of objects. */
function json(type: number): PostgresType {
  return {
    to: type,
    from: [type],
    serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
    parse: (text: string): unknown => JSON.parse(text),
  };
}

/** `2026-11-21 04:20:31+00` becomes `2026-11-21T04:20:31+00:00`, as PostgREST writes it. */
const isoTime: PostgresType = {
  to: 1184,
  from: [1184],
  serialize: (value: unknown) => value,
  parse: (text: string) => text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'),
};
