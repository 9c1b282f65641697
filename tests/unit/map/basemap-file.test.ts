import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { ATTRIBUTION } from '../../../src/map/attribution.ts';
import { basemapStyle } from '../../../src/map/style/basemap-style.ts';
import { DAY } from '../../../src/map/style/palette.ts';
import { contains } from '../../../src/tools/basemap/rings.ts';
import { tileAt } from '../../../src/tools/basemap/tile-range.ts';
import { archiveOf, featuresIn, layerNames } from './read-archive.ts';

const bytes = readFileSync(new URL('../../../public/map/basemap.pmtiles', import.meta.url));
const archive = archiveOf(bytes);

type Place = { n: string; c: string; lon: number; lat: number };

/** Every name of a point layer at one zoom, wherever it stands in Japan. */
async function names(layer: string, zoom: number): Promise<Place[]> {
  const found: Place[] = [];
  for (const [x, y, tile] of await tilesAt(zoom)) {
    for (const feature of featuresIn(tile, layer)) {
      const { geometry } = feature.toGeoJSON(x, y, zoom);
      if (geometry.type !== 'Point') throw new Error(`${layer} holds more than points`);
      const [lon = NaN, lat = NaN] = geometry.coordinates;
      const { n, c } = feature.properties;
      found.push({ n: String(n), c: String(c), lon, lat });
    }
  }
  return found;
}

async function tilesAt(zoom: number): Promise<[x: number, y: number, tile: ArrayBuffer][]> {
  const [west, north] = tileAt(122, 46, zoom);
  const [east, south] = tileAt(154, 20, zoom);
  const tiles: [number, number, ArrayBuffer][] = [];
  for (let x = west; x <= east; x += 1) {
    for (let y = north; y <= south; y += 1) {
      const tile = await archive.getZxy(zoom, x, y);
      if (tile !== undefined) tiles.push([x, y, tile.data]);
    }
  }
  return tiles;
}

describe('The basemap that is shipped', () => {
  let closest: Awaited<ReturnType<typeof tilesAt>> = [];
  beforeAll(async () => {
    closest = await tilesAt(12);
  }, 240_000);

  test('is one file of at most 15 MB from all of Japan to a town', async () => {
    expect(bytes.length).toBeLessThanOrEqual(15_000_000);
    expect(await archive.getHeader()).toMatchObject({ minZoom: 4, maxZoom: 12 });
  });

  test('says who made its data', async () => {
    expect(await archive.getMetadata()).toMatchObject({ attribution: ATTRIBUTION });
    const { sources } = basemapStyle(DAY, 'http://localhost/map/basemap.pmtiles');
    expect(sources['basemap']).toMatchObject({ attribution: ATTRIBUTION });
  });

  test('has every layer that the style draws', async () => {
    const { layers } = basemapStyle(DAY, 'http://localhost/map/basemap.pmtiles');
    const asked = layers.flatMap((layer) =>
      'source-layer' in layer && layer['source-layer'] ? [layer['source-layer']] : [],
    );
    const held = new Set(closest.flatMap(([, , tile]) => layerNames(tile)));
    for (const [, , tile] of await tilesAt(7)) layerNames(tile).forEach((name) => held.add(name));
    expect(asked.filter((name) => !held.has(name))).toEqual([]);
    expect(asked.length).toBeGreaterThan(8);
  });

  test('names each of the 47 prefectures once, inside its own land', async () => {
    const labels = await names('prefectures', 8);
    expect(labels.map(({ c }) => c).sort()).toEqual(
      Array.from({ length: 47 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
    for (const { n, c, lon, lat } of labels) {
      const [x, y] = tileAt(lon, lat, 8);
      const tile = await archive.getZxy(8, x, y);
      const home = featuresIn(tile?.data ?? new ArrayBuffer(), 'land')
        .filter(({ properties }) => properties['c'] === c)
        .map((feature) => feature.toGeoJSON(x, y, 8).geometry)
        .flatMap((geometry) => {
          if (geometry.type === 'Polygon') return [geometry.coordinates];
          return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
        });
      expect(
        home.some((polygon) => contains(polygon, [lon, lat])),
        `${n} stands outside`,
      ).toBe(true);
      expect(n).not.toMatch(/[府県]$|東京都/);
    }
  });

  test('keeps prefecture names clear of their capitals', async () => {
    const capitals = (await names('places', 7)).map(({ n, lon, lat }) => ({ n, lon, lat }));
    const close = (await names('prefectures', 7)).filter((label) =>
      capitals.some(
        ({ n, lon, lat }) =>
          n.startsWith(label.n) &&
          Math.abs(lon - label.lon) * 91 < 24 &&
          Math.abs(lat - label.lat) * 111 < 11,
      ),
    );
    expect(close).toEqual([]);
  });

  test('draws railways and stations, but no 新幹線', () => {
    const lines = closest.flatMap(([, , tile]) => featuresIn(tile, 'rail'));
    expect(lines.length).toBeGreaterThan(2_000);
    const drawn = new Set(lines.map(({ properties }) => String(properties['n'])));
    expect([...drawn].filter((name) => name.includes('新幹線'))).toEqual([]);
    expect(lines.filter(({ properties }) => properties['k'] === 's')).toEqual([]);
    const stations = closest.flatMap(([, , tile]) => featuresIn(tile, 'stations'));
    expect(stations.length).toBeGreaterThan(9_000);
  });

  test('has at zoom 11 every station where lines meet, and names its railways from 12', async () => {
    const before = (await tilesAt(11)).map(([, , tile]) => tile);
    const namesOf = (tiles: ArrayBuffer[], least: number): string[] =>
      tiles
        .flatMap((tile) => featuresIn(tile, 'stations'))
        .filter(({ properties }) => Number(properties['nl']) >= least)
        .map(({ properties }) => String(properties['n']))
        .sort();
    expect(namesOf(before, 1)).toEqual(
      namesOf(
        closest.map(([, , tile]) => tile),
        2,
      ),
    );
    const rail = before.flatMap((tile) => featuresIn(tile, 'rail'));
    expect(rail.filter(({ properties }) => 'n' in properties)).toEqual([]);
    expect(rail.length).toBeGreaterThan(2_000);
  });

  test('has the place names of every municipality and ward', () => {
    const codes = closest.flatMap(([, , tile]) =>
      featuresIn(tile, 'places').map(({ properties }) => String(properties['c'])),
    );
    expect(codes.length).toBe(new Set(codes).size);
    expect(codes.length).toBe(1741 + 171);
  });
});
