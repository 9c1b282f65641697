/**
 * Staff tokens are checked before lite sees them. lite takes a token with `alg: none` for an
 * anonymous visitor instead of refusing it; Supabase answers 401, and so does this.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';

const headerSchema = z.object({ alg: z.literal('HS256') });
const claimsSchema = z.object({ exp: z.number() });

/** True when the request carries no token (only the publishable key), or one that we signed. */
export function tokenIsHonest(request: Request, keys: readonly string[], secret: string): boolean {
  const authorization = request.headers.get('authorization');
  if (authorization === null) return true;
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) return false;
  return keys.includes(token) || isSigned(token, secret);
}

function isSigned(token: string, secret: string): boolean {
  const [header, claims, signature, ...rest] = token.split('.');
  if (header === undefined || claims === undefined || signature === undefined) return false;
  if (rest.length > 0 || !headerSchema.safeParse(decode(header)).success) return false;
  const expected = createHmac('sha256', secret).update(`${header}.${claims}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const parsed = claimsSchema.safeParse(decode(claims));
  return parsed.success && parsed.data.exp > Date.now() / 1000;
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
