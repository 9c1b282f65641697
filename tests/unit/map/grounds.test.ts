import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { mapOrigins, readMapSource } from '../../../src/directory/map-source.ts';
import { mapSource } from '../../../src/directory/schema/parts/map-source.ts';
import { ATTRIBUTION } from '../../../src/map/attribution.ts';
import { builtin } from '../../../src/map/ground/builtin.ts';
import { BASEMAP, type Ground } from '../../../src/map/ground/ground.ts';
import { gsi } from '../../../src/map/ground/gsi.ts';
import { protomaps } from '../../../src/map/ground/protomaps.ts';
import { DAY, EVENING } from '../../../src/map/style/palette.ts';

const grounds: Record<Ground['kind'], () => Ground> = {
  builtin: () => builtin,
  pmtiles: () => protomaps('https://example.org/map/hyogo.pmtiles'),
  gsi: () => gsi,
};
const kinds = Object.keys(grounds) as Ground['kind'][];

beforeAll(() => {
  vi.stubGlobal('location', { origin: 'https://example.org' });
});

describe('What an operator may choose as the map', () => {
  test('the one that comes along, a file of their own, or that of 国土地理院', () => {
    expect(readMapSource('builtin')).toEqual({ kind: 'builtin' });
    expect(readMapSource('gsi')).toEqual({ kind: 'gsi' });
    expect(readMapSource('pmtiles:/map/hyogo-s.pmtiles')).toEqual({
      kind: 'pmtiles',
      path: '/map/hyogo-s.pmtiles',
    });
  });

  test.each([
    'https://tiles.example.com/x.pmtiles',
    'pmtiles://tiles.example.com/x.pmtiles',
    'osm',
  ])('never another host: %s', (text) => {
    const path = readMapSource(text);
    const resolved =
      path?.kind === 'pmtiles' ? new URL(path.path, 'https://own.example') : undefined;
    expect(resolved?.host ?? 'own.example').toBe('own.example');
  });

  test('a mistake is told in words that help', () => {
    const judged = mapSource.safeParse('osm');
    expect(judged.error?.issues[0]?.message).toContain('builtin');
  });

  test('only the map of 国土地理院 needs another host, and only one', () => {
    expect(mapOrigins(readMapSource('builtin'))).toEqual([]);
    expect(mapOrigins(readMapSource('pmtiles:/map/a.pmtiles'))).toEqual([]);
    expect(mapOrigins(readMapSource('gsi'))).toEqual(['https://cyberjapandata.gsi.go.jp']);
  });
});

describe.each(kinds)('The map %s', (kind) => {
  test.each([
    ['by day', DAY],
    ['in the evening', EVENING],
  ])('is drawn by a style without faults, from one source (%s)', (_, palette) => {
    const style = grounds[kind]().style(palette);
    expect(validateStyleMin(style)).toEqual([]);
    expect(Object.keys(style.sources)).toEqual([BASEMAP]);
    expect(style.layers.length).toBeGreaterThan(9);
  });

  test('needs no font file and no picture file', () => {
    const style = grounds[kind]().style(DAY);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/"icon-image"|Noto Sans (Regular|Medium|Italic|Dev)/);
  });

  test('uses only colours of the palette', () => {
    const known = new Set(Object.values(DAY));
    const used =
      JSON.stringify(grounds[kind]().style(DAY).layers).match(/#[0-9a-f]{3,8}\b/gi) ?? [];
    expect(used.filter((colour) => !known.has(colour))).toEqual([]);
  });
});

test('Each map names its makers in the words their licence asks for', () => {
  const attributionOf = (kind: Ground['kind']): unknown =>
    Reflect.get(grounds[kind]().style(DAY).sources[BASEMAP] ?? {}, 'attribution');
  expect(attributionOf('builtin')).toBe(ATTRIBUTION);
  expect(attributionOf('pmtiles')).toContain(
    '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap contributors</a>',
  );
  expect(attributionOf('gsi')).toMatch(/国土地理院最適化ベクトルタイル<\/a>を加工して作成$/);
});
