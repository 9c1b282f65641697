import { createHash } from 'node:crypto';
import { tileIdToZxy, zxyToTileId } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { gzip } from '../../../src/tools/basemap/gzip.ts';
import { writeArchive } from '../../../src/tools/basemap/pmtiles-writer.ts';
import type { Tile } from '../../../src/tools/basemap/tiles.ts';
import { archiveOf } from './read-archive.ts';

const FACTS = {
  minZoom: 4,
  maxZoom: 8,
  bounds: [122, 20, 154, 46],
  center: [137, 37, 5],
  metadata: { attribution: '出典' },
} as const;

/** Unlike any other tile, in length too, so that the directory cannot be packed small. */
const content = (index: number): Uint8Array => {
  const digest = createHash('sha512').update(String(index)).digest();
  return digest.subarray(0, 16 + ((digest[0] ?? 0) % 48));
};

/** Every third tile of zoom 4 to 8: gaps everywhere, and far too many entries for one directory. */
const TILES: readonly Tile[] = Array.from({ length: 29_000 }, (_, index) => ({
  id: zxyToTileId(4, 0, 0) + index * 3,
  bytes: gzip(content(index)),
}));

async function textOf(bytes: Uint8Array, id: number): Promise<string | undefined> {
  const tile = await archiveOf(bytes).getZxy(...tileIdToZxy(id));
  return tile === undefined ? undefined : Buffer.from(tile.data).toString();
}

describe('A basemap file', () => {
  test('gives back every tile that was put in, and nothing in the gaps', async () => {
    const archive = archiveOf(writeArchive(TILES, FACTS));
    expect((await archive.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
    const wrong: number[] = [];
    for (const [index, { id }] of TILES.entries()) {
      const tile = await archive.getZxy(...tileIdToZxy(id));
      if (!Buffer.from(tile?.data ?? new ArrayBuffer()).equals(content(index))) wrong.push(id);
      const gap = await archive.getZxy(...tileIdToZxy(id + 1));
      if (gap !== undefined) wrong.push(id + 1);
    }
    expect(wrong).toEqual([]);
  });

  test('says what it holds', async () => {
    const archive = archiveOf(writeArchive(TILES, FACTS));
    const header = await archive.getHeader();
    expect(header).toMatchObject({
      specVersion: 3,
      minZoom: 4,
      maxZoom: 8,
      minLon: 122,
      maxLat: 46,
      centerZoom: 5,
      numAddressedTiles: TILES.length,
      clustered: true,
    });
    expect(await archive.getMetadata()).toEqual({ attribution: '出典' });
  });

  test('stores equal tiles once, as the open sea needs', async () => {
    const sea = gzip(Buffer.from('sea'));
    const island = gzip(Buffer.from('island'));
    const first = zxyToTileId(6, 0, 0);
    const tiles = Array.from({ length: 1000 }, (_, index) => ({
      id: first + index,
      bytes: index === 500 ? island : sea,
    }));
    const bytes = writeArchive(tiles, FACTS);
    const header = await archiveOf(bytes).getHeader();
    expect(header.numTileContents).toBe(2);
    expect(header.numTileEntries).toBe(3);
    expect(bytes.length).toBeLessThan(1000);
    expect(await textOf(bytes, first + 999)).toBe('sea');
    expect(await textOf(bytes, first + 500)).toBe('island');
  });

  test('comes out the same to the byte, in whatever order the tiles come', () => {
    const once = writeArchive(TILES, FACTS);
    const again = writeArchive([...TILES].reverse(), FACTS);
    expect(Buffer.from(again).equals(once)).toBe(true);
  });
});
