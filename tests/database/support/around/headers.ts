/** With headers that claim to be somebody else, or nobody. */
import { createHmac } from 'node:crypto';
import { EMBEDDED_PUBLISHABLE_KEY } from '../../../../src/backend/config.ts';
import { MARK } from '../attacks.ts';
import { type Attack, JSON_TYPE, KEY } from './attack.ts';

export function byHeaders(right: Readonly<Record<string, unknown>>): Attack[] {
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
