/**
 * What may pass to @supabase/lite at all. An allow-list: its one-time-password path makes accounts
 * although sign-up is off, and its other paths are not needed here.
 */

const AUTH_PATHS = new Set(['token', 'user', 'logout', 'health', 'settings']);
const HEADERS = [
  'accept',
  'accept-profile',
  'apikey',
  'authorization',
  'content-profile',
  'content-type',
  'prefer',
  'range',
  'range-unit',
];
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE']);

/** Undefined when the request may pass, otherwise the answer to give. */
export function refuse(request: Request): Response | undefined {
  const path = new URL(request.url).pathname;
  const [, area, version, name, detail, ...rest] = path.split('/');
  const known =
    version === 'v1' &&
    rest.length === 0 &&
    ((area === 'auth' && AUTH_PATHS.has(name ?? '') && detail === undefined) ||
      (area === 'rest' &&
        isName(name) &&
        (detail === undefined || (name === 'rpc' && isName(detail)))));
  if (!known) return answer(404, 'not_available');
  if (!METHODS.has(request.method)) return answer(405, 'method_not_allowed');
  return undefined;
}

/**
 * The request as lite gets to see it: only the headers that mean something to it. Device, address
 * and language of the sender end here, so they can be stored nowhere.
 */
export function strip(request: Request, body: ArrayBuffer | undefined): Request {
  const headers = new Headers();
  for (const name of HEADERS) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Request(request.url, {
    method: request.method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
}

/** The error shape that both supabase-js and postgrest-js understand. */
export function answer(status: number, code: string): Response {
  return Response.json(
    { code, error_code: code, message: code, msg: code, details: null, hint: null },
    { status, headers: { 'cache-control': 'no-store' } },
  );
}

function isName(text: string | undefined): boolean {
  return text !== undefined && /^[a-z_][a-z0-9_]{0,62}$/.test(text);
}
