/** Compresses the text of the site when it is first asked for, and keeps the result. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = 'br' | 'gzip';

/** Compressed bytes kept at most; the oldest go first. */
const KEEP_BYTES = 64 * 1024 * 1024;
/** Below this, compressing saves no packet. */
const SMALLEST = 512;

/** The best encoding that the browser takes, or undefined. `q=0` means refused. */
export function chooseEncoding(accept: string | undefined): Encoding | undefined {
  const taken = new Set(
    (accept ?? '')
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.split(';')[0]),
  );
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : undefined;
}

export function isWorthCompressing(contentType: string, size: number): boolean {
  return (
    size >= SMALLEST &&
    /^(text\/|image\/svg\+xml|application\/(javascript|wasm|xml|.*\bjson|.*\+xml))/.test(
      contentType,
    )
  );
}

/** A cache of compressed files; the key must change when the file does. */
export function createCompressor(): (
  key: string,
  encoding: Encoding,
  read: () => Promise<Buffer>,
) => Promise<Buffer> {
  const kept = new Map<string, Buffer>();
  let bytes = 0;
  return async (key, encoding, read) => {
    const name = `${encoding} ${key}`;
    const known = kept.get(name);
    if (known) return known;
    const compressed = await compress(encoding, await read());
    if (!kept.has(name)) bytes += compressed.length;
    kept.set(name, compressed);
    for (const [oldest, value] of kept) {
      if (bytes <= KEEP_BYTES) break;
      kept.delete(oldest);
      bytes -= value.length;
    }
    return compressed;
  };
}

async function compress(encoding: Encoding, data: Buffer): Promise<Buffer> {
  if (encoding === 'gzip') return zip(data, { level: 9 });
  return brotli(data, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  });
}
