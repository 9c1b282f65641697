import { ATTRIBUTION } from '../../map/attribution.ts';
import { type Layers, layersByZoom, MAX_ZOOM, MIN_ZOOM } from './layers.ts';
import { writeArchive } from './pmtiles-writer.ts';
import type { Sources } from './sources.ts';
import { cutTiles, type Tile } from './tiles.ts';

/** Bytes and tiles of one zoom, for the builder's report. */
export type ZoomReport = { zoom: number; tiles: number; bytes: number; largest: number };

/** Builds the whole basemap in memory. `report` is called after each zoom. */
export function buildBasemap(sources: Sources, report: (zoom: ZoomReport) => void): Uint8Array {
  const layersAt = layersByZoom(sources);
  const names = new Set<string>();
  const tiles: Tile[] = [];
  for (let zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom += 1) {
    const layers: Layers = layersAt(zoom);
    for (const name of layers.keys()) names.add(name);
    const cut = cutTiles(layers, zoom);
    const sizes = cut.map(({ bytes }) => bytes.length);
    report({
      zoom,
      tiles: cut.length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      largest: Math.max(...sizes),
    });
    tiles.push(...cut);
  }
  return writeArchive(tiles, {
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    bounds: [122, 20, 154, 46],
    center: [137, 37, 5],
    metadata: {
      name: 'engawa basemap',
      attribution: ATTRIBUTION,
      vector_layers: [...names].map((id) => ({ id, fields: {} })),
    },
  });
}
