import { gunzipSync } from 'node:zlib';
import { tileIdToZxy } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import type { Shape } from '../../../src/tools/basemap/geojson.ts';
import { tileAt } from '../../../src/tools/basemap/tile-range.ts';
import { cutTiles } from '../../../src/tools/basemap/tiles.ts';
import { featuresIn } from './read-archive.ts';

const square: Shape = {
  type: 'Feature',
  properties: { c: '28' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [134.9, 34.4],
        [135.6, 34.4],
        [135.6, 34.9],
        [134.9, 34.9],
        [134.9, 34.4],
      ],
    ],
  },
};
const town: Shape = {
  type: 'Feature',
  properties: { n: 'まち' },
  geometry: { type: 'Point', coordinates: [135.3, 34.7] },
};

describe('Cutting the map into tiles', () => {
  const tiles = cutTiles(
    new Map([
      ['land', [square]],
      ['places', [town]],
    ]),
    9,
  );

  test('a name stands in exactly one tile, the one that holds its position', () => {
    const holders = tiles.filter(({ bytes }) => featuresIn(raw(bytes), 'places').length > 0);
    expect(holders.map(({ id }) => tileIdToZxy(id))).toEqual([[9, ...tileAt(135.3, 34.7, 9)]]);
  });

  test('an area stands in every tile it touches and keeps what is known about it', () => {
    const [west, north] = tileAt(134.9, 34.9, 9);
    const [east, south] = tileAt(135.6, 34.4, 9);
    const ids = new Set(tiles.map(({ id }) => tileIdToZxy(id).join('/')));
    for (let x = west; x <= east; x += 1) {
      for (let y = north; y <= south; y += 1) expect(ids).toContain(`9/${x}/${y}`);
    }
    for (const { bytes } of tiles) {
      expect(featuresIn(raw(bytes), 'land').map(({ properties }) => properties)).toEqual([
        { c: '28' },
      ]);
    }
  });

  test('the same data give the same tiles', () => {
    const again = cutTiles(
      new Map([
        ['land', [square]],
        ['places', [town]],
      ]),
      9,
    );
    expect(again).toEqual(tiles);
  });
});

function raw(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(gunzipSync(bytes)).buffer;
}
