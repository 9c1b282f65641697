/** Sends the built site: content types, caching, compression, ranges, and its own page for 404. */
import { open, readFile } from 'node:fs/promises';
import { chooseEncoding, createCompressor, isWorthCompressing } from './compress.ts';
import { findFile, type Found } from './find.ts';
import { type ByteRange, parseRange } from './range.ts';
import { contentType } from './types.ts';

type File = Extract<Found, { kind: 'file' }>;
type Send = (request: Request) => Promise<Response>;

/** Pages on which somebody writes or reads a conversation leave nothing in the browser's cache. */
const PRIVATE = /^\/(contact|staff|memo)\//;
/** Names with a hash of their content never change. */
const FOREVER = /^\/_astro\//;

/** Serves GET and HEAD from the folder `root`. */
export function serveStatic(root: string): Send {
  const compressed = createCompressor();

  const send = async (request: Request, file: File, status: 200 | 404): Promise<Response> => {
    const type = contentType(file.path);
    const headers = new Headers({
      'content-type': type,
      'cache-control': caching(request, status),
    });
    const stamp = `${file.size.toString(36)}-${Math.round(file.modified).toString(36)}`;
    const compressible = isWorthCompressing(type, file.size);
    const encoding = compressible
      ? chooseEncoding(request.headers.get('accept-encoding') ?? undefined)
      : undefined;
    const tag = `"${stamp}${encoding === undefined ? '' : `-${encoding}`}"`;
    headers.set('etag', tag);
    if (compressible) headers.set('vary', 'accept-encoding');
    else headers.set('accept-ranges', 'bytes');
    if (encoding !== undefined) headers.set('content-encoding', encoding);

    if (status === 200 && isFresh(request, tag))
      return new Response(null, { status: 304, headers });
    const range = compressible || status === 404 ? undefined : wantedRange(request, tag, file.size);
    if (range === 'unsatisfiable') {
      headers.set('content-range', `bytes */${file.size}`);
      return new Response(null, { status: 416, headers });
    }
    const body =
      encoding === undefined
        ? await readPart(file, range)
        : await compressed(`${file.path} ${stamp}`, encoding, () => readFile(file.path));
    headers.set('content-length', `${body.length}`);
    if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
      status: range ? 206 : status,
      headers,
    });
  };

  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const found = await findFile(root, pathname);
    if (found.kind === 'file') return send(request, found, 200);
    if (found.kind === 'redirect') {
      return new Response(null, { status: 301, headers: { location: found.location + search } });
    }
    const page = await findFile(root, '/404.html');
    if (page.kind === 'file') return send(request, page, 404);
    return new Response('見つかりませんでした。', { status: 404 });
  };
}

function caching(request: Request, status: number): string {
  const { pathname } = new URL(request.url);
  if (status !== 200 || PRIVATE.test(pathname)) return 'no-store';
  return FOREVER.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function isFresh(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match');
  return known?.split(',').some((part) => part.trim().replace(/^W\//, '') === tag) ?? false;
}

function wantedRange(
  request: Request,
  tag: string,
  size: number,
): ByteRange | 'unsatisfiable' | undefined {
  const condition = request.headers.get('if-range');
  if (condition !== null && condition !== tag) return undefined;
  return parseRange(request.headers.get('range') ?? undefined, size);
}

async function readPart(file: File, range: ByteRange | undefined): Promise<Buffer> {
  if (!range) return readFile(file.path);
  const handle = await open(file.path);
  try {
    const length = range.end - range.start + 1;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, range.start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
