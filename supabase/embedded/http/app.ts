/** One origin for everything: the built site, the API, and a sign of life. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answer } from '../lite/gate.ts';
import { securityHeaders } from './headers.ts';
import { createPace } from './pace.ts';

type Answer = (request: Request) => Promise<Response>;

/** A message is at most 64 kB of base64; this leaves room and no more. */
const LARGEST_BODY = 256 * 1024;

/**
 * The web application.
 *
 * @param api answers /rest/v1/… and /auth/v1/…
 * @param site answers everything else
 */
export function createWeb(api: Answer, site: Answer): Hono {
  const web = new Hono();
  const signInMayPass = createPace();
  web.use(securityHeaders);
  web.get('/healthz', (context) => context.text('ok', 200, { 'cache-control': 'no-store' }));
  for (const area of ['/rest/v1/*', '/auth/v1/*']) {
    web.use(
      area,
      bodyLimit({ maxSize: LARGEST_BODY, onError: () => answer(413, 'request_too_large') }),
    );
  }
  web.post('/auth/v1/token', async (_context, next) => {
    if (!signInMayPass()) return answer(429, 'too_many_attempts');
    await next();
    return undefined;
  });
  web.all('/rest/*', (context) => api(context.req.raw));
  web.all('/auth/*', (context) => api(context.req.raw));
  web.on(['GET', 'HEAD'], '/*', (context) => site(context.req.raw));
  web.notFound(() => answer(405, 'method_not_allowed'));
  web.onError(() => answer(500, 'unavailable'));
  return web;
}
