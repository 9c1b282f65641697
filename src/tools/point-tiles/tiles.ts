import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { zxyToTileId } from 'pmtiles';
import { pointFeatures } from '../../map/points/features.ts';
import { POINTS_LAYER } from '../../map/points/layer-names.ts';
import type { PointsFile } from '../../map/points/points-file.ts';
import { gzip } from '../basemap/gzip.ts';
import { writeArchive } from '../basemap/pmtiles-writer.ts';
import { tileRange } from '../basemap/tile-range.ts';
import type { Tile } from '../basemap/tiles.ts';

const MIN_ZOOM = 4;
/** The last zoom with its own tiles; there every entry stands alone. Closer views enlarge it. */
const MAX_ZOOM = 12;
const EXTENT = 4096;
/** Tiles are drawn 512 pixels wide: groups as wide apart as those that a page makes itself. */
const RADIUS = (52 / 512) * EXTENT;

/** All points of a site as one archive of tiles, grouped where they lie close together. */
export function pointTiles(file: PointsFile): Uint8Array {
  const { features } = pointFeatures(file);
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features },
    {
      maxZoom: MAX_ZOOM,
      extent: EXTENT,
      cluster: true,
      clusterOptions: { maxZoom: MAX_ZOOM - 1, radius: RADIUS, extent: EXTENT },
    },
  );
  const tiles: Tile[] = [];
  for (let zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom += 1) {
    const { west, east, north, south } = tileRange(features, zoom);
    for (let x = west; x <= east; x += 1) {
      for (let y = north; y <= south; y += 1) {
        const tile = index.getTile(zoom, x, y);
        if (tile === null || tile.features.length === 0) continue;
        const bytes = gzip(fromGeojsonVt({ [POINTS_LAYER]: tile }, { version: 2, extent: EXTENT }));
        tiles.push({ id: zxyToTileId(zoom, x, y), bytes });
      }
    }
  }
  return writeArchive(tiles, {
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    bounds: [122, 20, 154, 46],
    center: [137, 37, 5],
    metadata: { name: 'engawa points', vector_layers: [{ id: POINTS_LAYER, fields: {} }] },
  });
}
