/** At what is not meant for visitors: tables, other schemas, other functions, other addresses. */
import { MARK } from '../attacks.ts';
import { type Attack, JSON_TYPE, KEY } from './attack.ts';

const TABLES = [
  ...['conversations', 'messages', 'staff', 'member_keys', 'keyring_epochs', 'grants'],
  'audit_log',
];

export function onTables(): Attack[] {
  const queries = [
    ...['select=*', 'select=file', 'select=*,conversations(*)', 'select=*,messages(file)'],
    ...['select=count()', 'select=id::text', `id=eq.${MARK}`, `id=not.is.null&limit=1000000`],
    ...[
      'or=(id.is.null,id.not.is.null)',
      `select=${MARK}:id`,
      'offset=-1',
      'order=id.desc&limit=0',
    ],
    ...["id=in.('',(select file from messages))", 'select=manifest->>organisation', 'columns=id'],
    ...[`select=id&id=like.*${MARK}*`, 'select=*&having=1', 'on_conflict=id'],
  ];
  const reads = TABLES.flatMap((table) =>
    queries.map((query): Attack => ({
      what: `read ${table} ${query}`,
      method: 'GET',
      path: `/rest/v1/${table}?${encodeURI(query)}`,
      headers: KEY,
    })),
  );
  const row = JSON.stringify({ id: crypto.randomUUID(), display_name: MARK, file: MARK });
  const writes = TABLES.flatMap((table) =>
    ['POST', 'PATCH', 'PUT', 'DELETE'].flatMap((method) =>
      [
        'return=representation',
        'resolution=merge-duplicates,return=representation',
        'tx=commit,missing=default,count=exact,handling=strict',
        'params=single-object,max-affected=1',
      ].map((prefer): Attack => ({
        what: `${method} ${table} ${prefer}`,
        method,
        path: `/rest/v1/${table}?select=*`,
        headers: { ...JSON_TYPE, prefer },
        body: row,
      })),
    ),
  );
  return [...reads, ...writes];
}

export function onSchemas(): Attack[] {
  const schemas = [
    ...['private', 'guard', 'auth', 'pg_catalog', 'information_schema', 'supabase_migrations'],
    ...['"guard"', 'public,guard', 'GUARD', `public"; set role postgres; --${MARK}`],
  ];
  const names = ['settings', 'signing', 'users', 'rpc/purge', 'rpc/challenge', 'rpc/renew_key'];
  return schemas.flatMap((schema) =>
    names.flatMap((name): Attack[] => [
      {
        what: `Accept-Profile ${schema} ${name}`,
        method: 'GET',
        path: `/rest/v1/${name}`,
        headers: { ...KEY, 'accept-profile': schema },
      },
      {
        what: `Content-Profile ${schema} ${name}`,
        method: 'POST',
        path: `/rest/v1/${name}`,
        headers: { ...JSON_TYPE, 'content-profile': schema, 'accept-profile': schema },
        body: '{}',
      },
    ]),
  );
}

export function byNames(): Attack[] {
  const names = [
    ...['purge', 'hash_of', 'require_file', 'is_staff', 'challenge', 'renew_key', 'sweep', 'mark'],
    ...['pg_sleep', 'pg_read_file', 'set_config', 'version', 'lo_import', 'dblink', 'query_to_xml'],
    ...[
      'read_for_staff',
      'read_openings',
      'staff_reply',
      'set_status',
      'let_in',
      'current_setting',
    ],
    ...['guard.challenge', 'private.purge', 'public.open_conversation', MARK, `${MARK}();--`, '_'],
  ];
  return names.flatMap((name): Attack[] => [
    {
      what: `rpc ${name}`,
      method: 'POST',
      path: `/rest/v1/rpc/${encodeURIComponent(name)}`,
      headers: JSON_TYPE,
      body: JSON.stringify({ key: MARK, conversation_ids: [crypto.randomUUID()], seconds: 1 }),
    },
    {
      what: `GET rpc ${name}`,
      method: 'GET',
      path: `/rest/v1/rpc/${encodeURIComponent(name)}?key=${MARK}`,
      headers: KEY,
    },
  ]);
}

export function byPaths(): Attack[] {
  return [
    ...['/rest/v1/../../private/settings', '/rest/v1/rpc/../conversations', '//rest/v1/staff'],
    ...['/rest/v1/%2e%2e/%2e%2e/etc/passwd', `/rest/v1/${MARK}%00`, '/rest/v1/rpc/', '/rest/v2/x'],
    ...['/rest/v1/rpc/open_conversation/extra', '/rest/v1/conversations/1', '/rest/', '/rest/v1'],
    ...['/graphql/v1', '/storage/v1/object/list', '/realtime/v1/websocket', '/pg/query'],
    ...['/auth/v1/admin/users', '/auth/v1/otp', '/auth/v1/signup', '/auth/v1/token?grant_type=x'],
    ...[
      '/auth/v1/user',
      '/auth/v1/settings',
      '/auth/v1/recover',
      '/auth/v1/token?grant_type=password',
    ],
    ...[
      '/supabase/migrations',
      '/.env',
      '/sign-in.json',
      '/secrets.json',
      '/..%5c..%5csecrets.json',
    ],
    ...[`/${'a/'.repeat(3000)}`, '/%', '/%ff%fe', '*', `/?${MARK}`, '/rest/v1/rpc/%00'],
  ].flatMap((path): Attack[] => [
    { what: `GET ${path.slice(0, 60)}`, method: 'GET', path, headers: KEY },
    {
      what: `POST ${path.slice(0, 60)}`,
      method: 'POST',
      path,
      headers: JSON_TYPE,
      body: JSON.stringify({ email: `${MARK}@engawa.example`, password: MARK, query: MARK }),
    },
  ]);
}
