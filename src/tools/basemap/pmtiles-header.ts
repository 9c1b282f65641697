export const HEADER_LENGTH = 127;

const GZIP = 2;
const VECTOR_TILES = 1;

/** Where a section of the archive lies, in bytes. */
export type Section = { readonly offset: number; readonly length: number };

export type Header = {
  readonly root: Section;
  readonly metadata: Section;
  readonly leaves: Section;
  readonly tiles: Section;
  readonly addressedTiles: number;
  readonly entries: number;
  readonly contents: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Degrees: west, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  /** Degrees: longitude, latitude, then zoom. */
  readonly center: readonly [number, number, number];
};

/** The 127 bytes at the start of an archive.
 * https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md#3-header */
export function packHeader(header: Header): Uint8Array {
  const bytes = Buffer.alloc(HEADER_LENGTH);
  bytes.write('PMTiles', 0, 'ascii');
  bytes[7] = 3;
  const { root, metadata, leaves, tiles } = header;
  [root, metadata, leaves, tiles].forEach(({ offset, length }, index) => {
    bytes.writeBigUInt64LE(BigInt(offset), 8 + index * 16);
    bytes.writeBigUInt64LE(BigInt(length), 16 + index * 16);
  });
  bytes.writeBigUInt64LE(BigInt(header.addressedTiles), 72);
  bytes.writeBigUInt64LE(BigInt(header.entries), 80);
  bytes.writeBigUInt64LE(BigInt(header.contents), 88);
  bytes.set([1, GZIP, GZIP, VECTOR_TILES, header.minZoom, header.maxZoom], 96);
  header.bounds.forEach((degrees, index) => {
    bytes.writeInt32LE(Math.round(degrees * 1e7), 102 + index * 4);
  });
  const [lon, lat, zoom] = header.center;
  bytes[118] = zoom;
  bytes.writeInt32LE(Math.round(lon * 1e7), 119);
  bytes.writeInt32LE(Math.round(lat * 1e7), 123);
  return bytes;
}
