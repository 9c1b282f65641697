/**
 * Headers of every answer. The policy for scripts and styles comes with each page, as a meta
 * element with the hashes of that page; what a meta element cannot say is said here. A browser
 * applies both, so this one must not repeat the other with less.
 */
import type { MiddlewareHandler } from 'hono';

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Where one is may be used to find what is near, when asked for. Nothing else is ever needed.
  'permissions-policy':
    'geolocation=(self), camera=(), microphone=(), display-capture=(), usb=(), payment=()',
};

const PAGE_POLICY = "frame-ancestors 'none'";
const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(ALWAYS)) context.res.headers.set(name, value);
  const isApi = /^\/(rest|auth)\//.test(context.req.path);
  context.res.headers.set('content-security-policy', isApi ? API_POLICY : PAGE_POLICY);
};
