import { describe, expect, test } from 'vitest';
import { capitalCodes } from '../../../src/tools/basemap/capitals.ts';
import type { Gazetteer, MunicipalityRow } from '../../../src/tools/basemap/gazetteer.ts';
import type { Shape } from '../../../src/tools/basemap/geojson.ts';
import { neighbouringLand } from '../../../src/tools/basemap/neighbours.ts';
import { placeNames } from '../../../src/tools/basemap/places.ts';
import { labelPoint, shortPrefectureName } from '../../../src/tools/basemap/prefecture-labels.ts';
import { railLines } from '../../../src/tools/basemap/rail.ts';
import { contains } from '../../../src/tools/basemap/rings.ts';

const box = (west: number, south: number, east: number, north: number): Shape => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: [ring(west, south, east, north)] },
});
const ring = (w: number, s: number, e: number, n: number): [number, number][] => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
  [w, s],
];
const line = (name: string, k: string, ...parts: [number, number][][]): Shape => ({
  type: 'Feature',
  properties: { name, k },
  geometry: { type: 'MultiLineString', coordinates: parts },
});
const row = (code: string, name: string, type: MunicipalityRow['type']): MunicipalityRow => ({
  ...{ code, name, type, prefecture: code.slice(0, 2) },
  ...{ lat: 35, lon: 135 },
});

describe('Railways on the map', () => {
  const near: [number, number][] = [
    [135, 35],
    [135.01, 35],
  ];
  const far: [number, number][] = [
    [137.3, 36.58],
    [137.5, 36.58],
  ];

  test('leave 新幹線 out, by kind and by name', () => {
    const lines = [line('東海道新幹線', 'j', near), line('どこかの線', 's', near)];
    expect(railLines(lines)).toEqual([]);
  });

  test('lose a name that says nothing without the company', () => {
    const names = railLines([line('本線', 'p', near), line('神戸線', 'p', near)]);
    expect(names.map(({ properties }) => properties)).toEqual([
      { k: 'p' },
      { k: 'p', n: '神戸線' },
    ]);
  });

  test('do not join two cable railways that share a name', () => {
    const [cable] = railLines([line('鋼索線', 'p', near, far)]);
    expect(cable?.geometry).toEqual({ type: 'MultiLineString', coordinates: [near] });
    const [plain] = railLines([line('山の線', 'p', near, far)]);
    expect(plain?.geometry).toEqual({ type: 'MultiLineString', coordinates: [near, far] });
  });
});

describe('Names on the map', () => {
  test('prefectures are short, 北海道 stays whole', () => {
    const names = ['東京都', '京都府', '兵庫県', '北海道'].map(shortPrefectureName);
    expect(names).toEqual(['東京', '京都', '兵庫', '北海道']);
  });

  test('a prefecture name stands in the middle when nothing is in its way', () => {
    const corners = [
      [135, 34.5],
      [135.5, 34],
      [136, 34.5],
      [135.5, 35],
      [135, 34.5],
    ];
    const diamond: Shape = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [corners] },
    };
    const [lon, lat] = labelPoint(diamond);
    expect(lon).toBeCloseTo(135.5, 1);
    expect(lat).toBeCloseTo(34.5, 1);
  });

  test('it gives way to the name of the capital and to a lake, and stays inside', () => {
    const shape = box(135, 34, 136, 35);
    const lake = [ring(135, 34, 136, 34.6)];
    const [lon, lat] = labelPoint(shape, [{ lon: 135.5, lat: 34.8 }], [lake]);
    expect(contains([ring(135, 34, 136, 35)], [lon, lat])).toBe(true);
    expect(contains(lake, [lon, lat])).toBe(false);
    const [east, north] = [Math.abs(lon - 135.5) * 91, Math.abs(lat - 34.8) * 111];
    expect(east > 25 || north > 11).toBe(true);
  });

  test('it stands on the main land and not on an island', () => {
    const shape: Shape = {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'MultiPolygon',
        coordinates: [[ring(130, 30, 130.1, 30.1)], [ring(135, 34, 136, 35)]],
      },
    };
    expect(labelPoint(shape)[0]).toBeGreaterThan(135);
  });

  test('a ward is called by its own name, capitals and large cities come first', () => {
    const gazetteer: Gazetteer = {
      prefectures: [],
      rows: [
        row('28100', '神戸市', 'd'),
        row('28101', '神戸市東灘区', 'w'),
        row('28206', '芦屋市', 'c'),
        row('28301', '猪名川町', 'm'),
        row('35201', '下関市', 'c'),
        row('35203', '山口市', 'c'),
      ],
    };
    expect(placeNames(gazetteer).map(({ properties: { n, r } }) => [n, r])).toEqual([
      ['神戸市', 1],
      ['東灘区', 4],
      ['芦屋市', 2],
      ['猪名川町', 3],
      ['下関市', 2],
      ['山口市', 1],
    ]);
    expect([...capitalCodes(gazetteer.rows)]).toEqual(['28100', '35203']);
  });
});

describe('Land abroad', () => {
  test('is kept, and the coarse second Japan is taken out', () => {
    const japan = [box(135, 34, 136, 35)];
    const coarse = box(135.03, 34.02, 136.02, 35.03);
    const abroad = box(128, 35, 129, 36);
    expect(neighbouringLand([coarse, abroad], japan)).toEqual([abroad]);
  });
});
