/** At the five functions, asked otherwise than a page asks: methods and kinds of content. */
import { MARK } from '../attacks.ts';
import { type Attack, JSON_TYPE, KEY } from './attack.ts';

const FUNCTIONS = [
  ...['request_challenge', 'open_conversation', 'read_conversation', 'add_message'],
  'delete_conversation',
];

export function byMethods(right: Readonly<Record<string, unknown>>): Attack[] {
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

export function byContentTypes(right: Readonly<Record<string, unknown>>): Attack[] {
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
