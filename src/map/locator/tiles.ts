import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { VectorTile, type VectorTileLayer } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, type Source } from 'pmtiles';
import type { Box, Frame, Spot } from './frame.ts';

/** Lines or outlines of one kind from one tile, in units of a picture. */
export type Piece = {
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly lines: readonly (readonly Spot[])[];
  /** The tile itself: what lies beyond belongs to its neighbours and comes from there as well. */
  readonly tile: Box;
};

/** The basemap of the site, read while the site is built. */
export type Tiles = {
  /** All of a layer that a frame may show. @param zoom 4 to 12 */
  readonly pieces: (frame: Frame, zoom: number, layers: readonly string[]) => Promise<Piece[][]>;
};

/** Decoded tiles kept at hand: neighbours on the ground are drawn after one another. */
const KEPT = 48;

/** Opens the archive. @param path file system path of the `.pmtiles` file */
export function openTiles(path: string): Tiles {
  const bytes = readFileSync(path);
  const source: Source = {
    getKey: () => path,
    getBytes: (offset, length) =>
      Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  };
  // The archive is compressed with gzip throughout; streams would wait for one another.
  const archive = new PMTiles(source, undefined, (packed) =>
    Promise.resolve(new Uint8Array(gunzipSync(packed)).buffer),
  );
  const kept = new Map<string, Promise<VectorTile | undefined>>();

  const tileAt = (zoom: number, x: number, y: number): Promise<VectorTile | undefined> => {
    const key = `${zoom}/${x}/${y}`;
    const tile =
      kept.get(key) ??
      archive
        .getZxy(zoom, x, y)
        .then((found) => found && new VectorTile(new PbfReader(new Uint8Array(found.data))));
    kept.delete(key);
    kept.set(key, tile);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? key);
    return tile;
  };

  return {
    pieces: async (frame, zoom, layers) => {
      const found: Piece[][] = layers.map(() => []);
      for (const [x, y] of tilesIn(frame, zoom)) {
        const tile = await tileAt(zoom, x, y);
        for (const [index, name] of layers.entries()) {
          found[index]?.push(...piecesOf(tile?.layers[name], frame, zoom, [x, y]));
        }
      }
      return found;
    },
  };
}

function piecesOf(
  layer: VectorTileLayer | undefined,
  frame: Frame,
  zoom: number,
  [x, y]: readonly [number, number],
): Piece[] {
  if (layer === undefined) return [];
  const cell = frame.scale / 2 ** zoom;
  const left = (x / 2 ** zoom - frame.left) * frame.scale;
  const top = (y / 2 ** zoom - frame.top) * frame.scale;
  const step = cell / layer.extent;
  return Array.from({ length: layer.length }, (_, i) => {
    const feature = layer.feature(i);
    return {
      properties: feature.properties,
      lines: feature
        .loadGeometry()
        .map((line) => line.map((p): Spot => [left + p.x * step, top + p.y * step])),
      tile: [left, top, left + cell, top + cell],
    };
  });
}

function tilesIn({ left, top, width, height, scale }: Frame, zoom: number): [number, number][] {
  const n = 2 ** zoom;
  const columns = range(left * n, (left + width / scale) * n);
  const rows = range(top * n, (top + height / scale) * n);
  return columns.flatMap((x) => rows.map((y): [number, number] => [x, y]));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.floor(to) - Math.floor(from) + 1 }, (_, i) => Math.floor(from) + i);
