import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWeb } from '../../../supabase/embedded/http/app.ts';
import { serveStatic } from '../../../supabase/embedded/http/static/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'engawa-site-'));
const root = join(folder, 'dist');
const page = `<!doctype html><title>えんがわ</title>${'<p>ことば</p>'.repeat(200)}`;
const tiles = Buffer.from(Array.from({ length: 5000 }, (_, n) => n % 251));

beforeAll(() => {
  for (const name of ['contact', '_astro', 'map']) mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, 'index.html'), page);
  writeFileSync(join(root, 'contact/index.html'), page);
  writeFileSync(join(root, '404.html'), '<title>みつかりません</title>');
  writeFileSync(join(root, '_astro/app.abc.js'), 'export const a = 1;\n'.repeat(100));
  writeFileSync(join(root, 'map/hanshin.pmtiles'), tiles);
  writeFileSync(join(root, 'all.ics'), 'BEGIN:VCALENDAR\r\n');
  writeFileSync(join(root, '.secret'), 'hidden');
  writeFileSync(join(folder, 'outside.txt'), 'outside');
  symlinkSync(join(folder, 'outside.txt'), join(root, 'link.txt'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const web = createWeb(
  (request) => Promise.resolve(Response.json({ path: new URL(request.url).pathname })),
  serveStatic(root),
);

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await web.request(path, { headers, method });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
}

describe('A page', () => {
  test('comes with its type, its language kept, and is asked for anew each time', async () => {
    const { status, headers, bytes } = await get('/');
    expect([status, bytes.toString()]).toEqual([200, page]);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  test('is compressed the way the browser asks for', async () => {
    const br = await get('/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(br.bytes).toString()).toBe(page);
    const gz = await get('/', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gz.bytes).toString()).toBe(page);
    const plain = await get('/', { 'accept-encoding': 'br;q=0' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(br.headers.get('vary')).toBe('accept-encoding');
  });

  test('is not sent again when the browser has it already', async () => {
    const accept = { 'accept-encoding': 'br' };
    const tag = (await get('/', accept)).headers.get('etag') ?? '';
    const again = await get('/', { ...accept, 'if-none-match': tag });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('of the conversation is kept by no cache', async () => {
    expect((await get('/contact/')).headers.get('cache-control')).toBe('no-store');
  });

  test('without its final slash leads to the one with it, and never to another site', async () => {
    const { status, headers } = await get('/contact?a=1');
    expect([status, headers.get('location')]).toEqual([301, '/contact/?a=1']);
    expect((await get('//contact')).status).toBe(404);
  });

  test('that does not exist shows the site’s own page, with status 404', async () => {
    const { status, bytes, headers } = await get('/nowhere/');
    expect([status, bytes.toString()]).toEqual([404, '<title>みつかりません</title>']);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('answers HEAD with the same headers and no body', async () => {
    const { status, bytes, headers } = await get('/', {}, 'HEAD');
    expect([status, bytes.length]).toEqual([200, 0]);
    expect(headers.get('content-length')).toBe(String(Buffer.byteLength(page)));
  });
});

describe('Other files', () => {
  test('whose name changes with their content are kept for a year', async () => {
    const { headers } = await get('/_astro/app.abc.js');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('have the type that other programs expect', async () => {
    expect((await get('/all.ics')).headers.get('content-type')).toBe(
      'text/calendar; charset=utf-8',
    );
    expect((await get('/map/hanshin.pmtiles')).headers.get('content-type')).toBe(
      'application/vnd.pmtiles',
    );
  });

  test.each([
    ['bytes=10-19', tiles.subarray(10, 20), 'bytes 10-19/5000'],
    ['bytes=4990-', tiles.subarray(4990), 'bytes 4990-4999/5000'],
    ['bytes=-5', tiles.subarray(4995), 'bytes 4995-4999/5000'],
    ['bytes=4990-9999', tiles.subarray(4990), 'bytes 4990-4999/5000'],
  ])('of the map are sent in parts: %s', async (range, expected, described) => {
    const { status, bytes, headers } = await get('/map/hanshin.pmtiles', { range });
    expect([status, headers.get('content-range')]).toEqual([206, described]);
    expect(bytes.equals(expected)).toBe(true);
  });

  test('say when a part lies outside, and come whole when the part makes no sense', async () => {
    const outside = await get('/map/hanshin.pmtiles', { range: 'bytes=5000-' });
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, 'bytes */5000']);
    for (const range of ['bytes=9-3', 'bytes=-', 'lines=1-2', 'bytes=0-1,3-4']) {
      expect((await get('/map/hanshin.pmtiles', { range })).status, range).toBe(200);
    }
  });

  test('come whole when they changed since the first part', async () => {
    const { status } = await get('/map/hanshin.pmtiles', {
      range: 'bytes=0-9',
      'if-range': '"of another day"',
    });
    expect(status).toBe(200);
  });
});

describe('What lies beside the site', () => {
  test.each([
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/contact/..%2f..%2foutside.txt',
    '/..%5coutside.txt',
    '/.secret',
    '/link.txt',
    '/index.html%00.txt',
    '/%ff',
  ])('is never sent: %s', async (path) => {
    const { status, bytes } = await get(path);
    expect(status).toBe(404);
    expect(bytes.toString()).not.toMatch(/outside|hidden/);
  });
});

describe('Every answer', () => {
  test.each(['/', '/nowhere/', '/rest/v1/x', '/healthz', '/contact'])(
    'protects the reader: %s',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  test('leaves scripts and styles to the policy that each page carries itself', async () => {
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  });
});

describe('The API', () => {
  test('takes bodies up to 256 kB and no larger', async () => {
    const send = (size: number) =>
      web.request('/rest/v1/rpc/x', { method: 'POST', body: 'x'.repeat(size) });
    expect((await send(256 * 1024)).status).toBe(200);
    expect((await send(256 * 1024 + 1)).status).toBe(413);
  });

  test('slows down whoever tries passwords, and only that', async () => {
    const attempt = async (): Promise<number> =>
      (await web.request('/auth/v1/token?grant_type=password', { method: 'POST' })).status;
    const statuses = await Promise.all(Array.from({ length: 80 }, attempt));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(10);
    expect((await web.request('/rest/v1/rpc/x', { method: 'POST' })).status).toBe(200);
  });

  test('is not reachable by a method that nothing needs', async () => {
    expect((await web.request('/', { method: 'POST' })).status).toBe(405);
  });
});
