import { gzipSync } from 'node:zlib';

/** gzip with the operating system's mark taken out, so that every machine writes the same bytes. */
export function gzip(bytes: Uint8Array): Uint8Array {
  const packed = new Uint8Array(gzipSync(bytes, { level: 9 }));
  packed[9] = 0xff;
  return packed;
}
