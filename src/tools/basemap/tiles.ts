import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { zxyToTileId } from 'pmtiles';
import { gzip } from './gzip.ts';
import type { Shape } from './geojson.ts';
import type { Layers } from './layers.ts';
import { tileRange } from './tile-range.ts';

/** A finished tile: its PMTiles number and the compressed vector tile. */
export type Tile = { readonly id: number; readonly bytes: Uint8Array };

/** The grid of a tile. At zoom 12 a step is 2 m in Japan, and the finest outlines are 8 m coarse. */
const EXTENT = 4096;

/** Cuts the layers of one zoom into vector tiles. They are already simplified; nothing is here. */
export function cutTiles(layers: Layers, zoom: number): Tile[] {
  const indexes = [...layers].map(([name, shapes]) => ({
    name,
    range: tileRange(shapes, zoom),
    index: new GeoJSONVT(
      { type: 'FeatureCollection', features: [...shapes] },
      {
        maxZoom: zoom,
        indexMaxZoom: zoom,
        indexMaxPoints: 0,
        tolerance: 0,
        extent: EXTENT,
        // Names belong to exactly one tile; lines and areas overlap a little so that no seam shows.
        buffer: shapes.every(isPoint) ? 0 : EXTENT / 64,
      },
    ),
  }));
  const tiles: Tile[] = [];
  const west = Math.min(...indexes.map(({ range }) => range.west));
  const east = Math.max(...indexes.map(({ range }) => range.east));
  const north = Math.min(...indexes.map(({ range }) => range.north));
  const south = Math.max(...indexes.map(({ range }) => range.south));
  for (let x = west; x <= east; x += 1) {
    for (let y = north; y <= south; y += 1) {
      const content: Record<string, GeoJSONVTTile> = {};
      for (const { name, index } of indexes) {
        const tile = index.getTile(zoom, x, y);
        if (tile !== null && tile.features.length > 0) content[name] = tile;
      }
      if (Object.keys(content).length === 0) continue;
      const bytes = gzip(fromGeojsonVt(content, { version: 2, extent: EXTENT }));
      tiles.push({ id: zxyToTileId(zoom, x, y), bytes });
    }
  }
  return tiles.sort((a, b) => a.id - b.id);
}

function isPoint({ geometry }: Shape): boolean {
  return geometry.type === 'Point';
}
