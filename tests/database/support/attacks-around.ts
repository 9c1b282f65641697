/** What may be sent past the five functions: at tables, schemas, other names, and the wire itself. */
import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { EMBEDDED_PUBLISHABLE_KEY } from '../../../src/backend/config.ts';
import { MARK } from './attacks.ts';
import type { WireRequest } from './wire.ts';

/** An attack on everything around the functions. */
export type Attack = WireRequest & { readonly what: string };

const KEY = { apikey: EMBEDDED_PUBLISHABLE_KEY };
const JSON_TYPE = { ...KEY, 'content-type': 'application/json' };
const TABLES = [
  ...['conversations', 'messages', 'staff', 'member_keys', 'keyring_epochs', 'grants'],
  'audit_log',
];
const FUNCTIONS = [
  ...['request_challenge', 'open_conversation', 'read_conversation', 'add_message'],
  'delete_conversation',
];

/**
 * Attacks on the door, the tables, other schemas and the wire.
 * @param right parameters of a letter with good work, which nobody may make arrive by these ways
 */
export function attacksAround(right: Readonly<Record<string, unknown>>): Attack[] {
  return [
    ...onTables(),
    ...onSchemas(),
    ...byNames(),
    ...byMethods(right),
    ...byContentTypes(right),
    ...byBodies(),
    ...byHeaders(right),
    ...byPaths(),
  ];
}

function onTables(): Attack[] {
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

function onSchemas(): Attack[] {
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

function byNames(): Attack[] {
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

function byMethods(right: Readonly<Record<string, unknown>>): Attack[] {
  const query = new URLSearchParams(Object.entries(right).map(([k, v]) => [k, String(v)]));
  const short = new URLSearchParams({ lookup: MARK, removal: MARK });
  const ways: readonly [string, string][] = [
    ...['GET', 'HEAD'].flatMap((method): [string, string][] => [
      [method, `open_conversation?${query.toString()}`],
      [method, `add_message?${query.toString()}`],
      [method, `delete_conversation?${short.toString()}`],
      [method, `read_conversation?${short.toString()}`],
      [method, `request_challenge?select=${MARK}&limit=-1`],
    ]),
    ...['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'].flatMap((method) =>
      FUNCTIONS.map((name): [string, string] => [method, name]),
    ),
  ];
  return ways.map(([method, path]) => ({
    what: `${method} ${path.slice(0, 60)}`,
    method,
    path: `/rest/v1/rpc/${path}`,
    headers: JSON_TYPE,
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: JSON.stringify(right) }),
  }));
}

function byContentTypes(right: Readonly<Record<string, unknown>>): Attack[] {
  const types = [
    ...['text/plain', 'text/csv', 'application/x-www-form-urlencoded', 'multipart/form-data'],
    ...['application/octet-stream', 'application/json; charset=utf-16', 'application/xml', MARK],
    ...['application/vnd.pgrst.object+json', 'application/graphql', 'application/json,text/plain'],
  ];
  const answers = [
    ...['text/csv', 'application/vnd.pgrst.plan+json; options=analyze|verbose', 'text/xml', MARK],
    ...['application/openapi+json', 'application/vnd.pgrst.object+json', 'application/geo+json'],
  ];
  return [
    ...types.map((type): Attack => ({
      what: `content-type ${type}`,
      method: 'POST',
      path: '/rest/v1/rpc/read_conversation',
      headers: { ...KEY, 'content-type': type },
      body: type.includes('form') ? `lookup=${MARK}` : JSON.stringify({ lookup: MARK }),
    })),
    ...answers.map((accept): Attack => ({
      what: `accept ${accept}`,
      method: 'POST',
      path: '/rest/v1/rpc/open_conversation',
      headers: { ...JSON_TYPE, accept },
      body: JSON.stringify({ ...right, lookup_hash: MARK }),
    })),
    { what: 'the description of the API', method: 'GET', path: '/rest/v1/', headers: KEY },
  ];
}

function byBodies(): Attack[] {
  const post = (what: string, body: string | Buffer, headers: object = {}): Attack => ({
    what,
    method: 'POST',
    path: '/rest/v1/rpc/read_conversation',
    headers: { ...JSON_TYPE, ...headers },
    body,
  });
  const deep = 100_000;
  const large = `{"lookup":"${MARK.repeat(600_000)}"}`;
  return [
    post('no body', ''),
    post('cut off', `{"lookup":"${MARK}`),
    post('not JSON', MARK),
    post('a bare text', JSON.stringify(MARK)),
    post('a bare number', '7731'),
    post('null', 'null'),
    post('several at once', JSON.stringify([{ lookup: MARK }, { lookup: MARK }])),
    post('the same name twice', `{"lookup":"${MARK}","lookup":"${MARK}"}`),
    post('a prototype', `{"__proto__":{"lookup":"${MARK}"},"constructor":"${MARK}"}`),
    post('a name that is an order', `{"lookup\\"; drop table x; --${MARK}":"${MARK}"}`),
    post(
      'a thousand names',
      JSON.stringify(
        Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`${MARK}${n}`, n])),
      ),
    ),
    post('not a number', `{"lookup":NaN,"after":Infinity,"m":"${MARK}"}`),
    post('bytes that are no text', Buffer.from(`{"lookup":"\xff\xfe${MARK}"}`, 'latin1')),
    post('a mark before the text', `\ufeff{"lookup":"${MARK}"}`),
    post('another encoding', Buffer.from(`{"lookup":"${MARK}"}`, 'utf16le')),
    post('very deep', `{"lookup":${'['.repeat(deep)}${']'.repeat(deep)}}`),
    post('very deep and open', '['.repeat(deep)),
    post('ten megabytes', large),
    post('ten megabytes in pieces', large, { 'transfer-encoding': 'chunked' }),
    post('packed', gzipSync(JSON.stringify({ lookup: MARK })), { 'content-encoding': 'gzip' }),
    post('a gigabyte, packed small', gzipSync(Buffer.alloc(60_000_000)), {
      'content-encoding': 'gzip',
    }),
    post('said to be packed', JSON.stringify({ lookup: MARK }), { 'content-encoding': 'br' }),
    post('said to be longer', `{"lookup":"${MARK}"}`, { 'content-length': '0' }),
  ];
}

function byHeaders(right: Readonly<Record<string, unknown>>): Attack[] {
  const token = (claims: object, alg: string, key: string): string => {
    const part = (value: object): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg, typ: 'JWT' })}.${part(claims)}`;
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
  const staff = { role: 'authenticated', sub: crypto.randomUUID(), exp: 4_000_000_000 };
  const service = { ...staff, role: 'service_role', name: MARK };
  const forged: readonly Readonly<Record<string, string>>[] = [
    { authorization: `Bearer ${token(service, 'none', '')}` },
    { authorization: `Bearer ${token(service, 'HS256', 'secret')}` },
    { authorization: `Bearer ${token(staff, 'HS256', EMBEDDED_PUBLISHABLE_KEY)}` },
    { authorization: `Bearer ${token({ ...staff, role: 'postgres' }, 'RS256', MARK)}` },
    { authorization: `Bearer ${MARK}` },
    { authorization: `Basic ${Buffer.from(`postgres:${MARK}`).toString('base64')}` },
    { authorization: '' },
    { apikey: MARK },
    { apikey: `sb_secret_${MARK.padEnd(40, 'x')}` },
    { apikey: '' },
    { role: 'service_role', 'x-role': 'postgres' },
    { 'x-http-method-override': 'DELETE', 'x-method-override': 'PUT' },
    { 'x-original-url': `/rest/v1/staff?${MARK}`, 'x-rewrite-url': '/admin' },
    { 'x-forwarded-for': `203.0.113.9, ${MARK}`, 'x-real-ip': MARK, forwarded: `for=${MARK}` },
    { 'cf-connecting-ip': `127.0.0.1'; ${MARK}`, 'true-client-ip': '::1' },
    { 'request.jwt.claims': JSON.stringify(service), 'x-postgrest-role': 'postgres' },
    { host: `${MARK}.example`, 'x-forwarded-host': MARK },
    { prefer: `${MARK},`.repeat(300) },
    { prefer: 'tx=commit, timezone=../../etc' },
    { range: 'rows=-9-99999999999', 'range-unit': MARK },
    { cookie: MARK, origin: `https://${MARK}.example`, referer: `https://x.example/${MARK}` },
    { 'user-agent': MARK, 'accept-language': MARK },
    { 'x-long': MARK.repeat(700) },
    { 'x-too-long': MARK.repeat(2000) },
  ];
  return forged.flatMap((headers): Attack[] => [
    {
      what: `a letter with ${JSON.stringify(headers).slice(0, 70)}`,
      method: 'POST',
      path: '/rest/v1/rpc/open_conversation',
      headers: { ...JSON_TYPE, ...headers },
      body: JSON.stringify({ ...right, lookup_hash: MARK }),
    },
    {
      what: `conversations with ${JSON.stringify(headers).slice(0, 70)}`,
      method: 'GET',
      path: '/rest/v1/conversations?select=*',
      headers: { ...KEY, ...headers },
    },
  ]);
}

function byPaths(): Attack[] {
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
