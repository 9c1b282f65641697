import type { Shape } from '../../src/tools/basemap/geojson.ts';
import { writeArchive } from '../../src/tools/basemap/pmtiles-writer.ts';
import { cutTiles } from '../../src/tools/basemap/tiles.ts';

type Properties = Record<string, string | number>;

const area = (properties: Properties, west: number, south: number, size: number): Shape => ({
  type: 'Feature',
  properties,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  },
});
const line = (properties: Properties, ...coordinates: [number, number][]): Shape => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates },
});
const point = (properties: Properties, lon: number, lat: number): Shape => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lon, lat] },
});

/** A made-up town around 135.3, 34.72 from zoom 4 to 12. */
function archiveOf(layers: ReadonlyMap<string, readonly Shape[]>): Uint8Array {
  const zooms = [4, 5, 6, 7, 8, 9, 10, 11, 12];
  return writeArchive(
    zooms.flatMap((zoom) => cutTiles(layers, zoom)),
    {
      minZoom: 4,
      maxZoom: 12,
      bounds: [135, 34.5, 135.6, 35],
      center: [135.3, 34.72, 11],
      metadata: { vector_layers: [...layers.keys()].map((id) => ({ id, fields: {} })) },
    },
  );
}

/** The town as an extract of OpenStreetMap in Protomaps' layers. */
export const protomapsArchive = (): Uint8Array =>
  archiveOf(
    new Map([
      ['earth', [area({ kind: 'earth' }, 135.1, 34.6, 0.4)]],
      ['water', [area({ kind: 'lake' }, 135.28, 34.74, 0.02)]],
      ['landuse', [area({ kind: 'park' }, 135.32, 34.7, 0.02)]],
      [
        'roads',
        [line({ kind: 'major_road', kind_detail: 'primary' }, [135.1, 34.7], [135.5, 34.73])],
      ],
      [
        'places',
        [
          point(
            { kind: 'locality', kind_detail: 'city', name: 'まち', 'name:ja': 'まち' },
            135.3,
            34.72,
          ),
        ],
      ],
    ]),
  );

/** The town as 最適化ベクトルタイル. */
export const gsiArchive = (): Uint8Array =>
  archiveOf(
    new Map([
      ['AdmArea', [area({ vt_code: 1 }, 135.1, 34.6, 0.4)]],
      ['WA', [area({ vt_code: 5100 }, 135.28, 34.74, 0.02)]],
      ['RdCL', [line({ vt_code: 2701, vt_rdctg: '国道' }, [135.1, 34.7], [135.5, 34.73])]],
      ['RailCL', [line({ vt_code: 2801, vt_rtcode: 'JR' }, [135.1, 34.71], [135.5, 34.74])]],
      ['Anno', [point({ vt_code: 210, vt_text: 'まち' }, 135.3, 34.72)]],
    ]),
  );
