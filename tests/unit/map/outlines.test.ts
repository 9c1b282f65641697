import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import type { MunicipalityRow } from '../../../src/tools/basemap/gazetteer.ts';
import type { Shape } from '../../../src/tools/basemap/geojson.ts';
import { facesOf } from '../../../src/tools/basemap/outlines/faces.ts';
import { outlinesOf } from '../../../src/tools/basemap/outlines/outlines.ts';
import { stationsOf } from '../../../src/tools/basemap/stations.ts';

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size / 2, south],
  [west + size, south],
  [west + size, south + size],
  [west + size / 2, south + size],
  [west, south + size],
  [west, south],
];

/** A prefecture of one square with an island to the east. */
const PREFECTURE: Shape = {
  type: 'Feature',
  properties: { pref: '28' },
  geometry: {
    type: 'MultiPolygon',
    coordinates: [[square(135, 34, 0.2)], [square(135.25, 34.05, 0.02)]],
  },
};
/** The limit between its western and its eastern half. */
const LIMIT: Shape = {
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'LineString',
    coordinates: [
      [135.1, 34],
      [135.11, 34.1],
      [135.1, 34.2],
    ],
  },
};
const town = (code: string, lon: number): MunicipalityRow => ({
  code,
  prefecture: '28',
  name: code,
  lat: 34.1,
  lon,
  type: 'c',
});

describe('Outlines of municipalities', () => {
  it('finds the land between border lines', () => {
    const lines = [
      square(135, 34, 0.2),
      [...(LIMIT.geometry as { coordinates: Position[] }).coordinates],
    ];
    const faces = facesOf(lines);
    expect(faces).toHaveLength(2);
    expect(faces.reduce((sum, { size }) => sum + size, 0)).toBeCloseTo(0.04, 6);
  });

  it('leaves a hole where a town lies within another', () => {
    const faces = facesOf([square(135, 34, 0.2), square(135.05, 34.05, 0.05)]);
    const outer = faces.find(({ size }) => size > 0.03);
    expect(outer?.rings).toHaveLength(2);
  });

  it('gives each piece to the town whose hall stands in it, and an island to the nearest', () => {
    const file = outlinesOf([PREFECTURE], [LIMIT], [town('28001', 135.05), town('28002', 135.15)]);
    const found = feature(file, file.objects.m).features;
    expect(found.map(({ id }) => id)).toEqual(['28001', '28002']);
    const pieces = found.map(({ geometry }) =>
      geometry.type === 'MultiPolygon' ? geometry.coordinates.length : 1,
    );
    expect(pieces).toEqual([1, 2]);
  });

  it('gives a piece with two town halls to nobody', () => {
    const file = outlinesOf([PREFECTURE], [], [town('28001', 135.05), town('28002', 135.15)]);
    expect(file.objects.m.geometries.map(({ id }) => id)).toEqual([undefined]);
  });
});

describe('The list of stations', () => {
  it('calls companies by the names that people use', () => {
    const station = (op: string): Shape => ({
      type: 'Feature',
      properties: { name: '芦屋', nl: 1, op },
      geometry: { type: 'Point', coordinates: [135.3, 34.7] },
    });
    const { operators } = stationsOf([
      station('西日本旅客鉄道・阪神電気鉄道'),
      station('北条鉄道'),
    ]);
    expect(operators).toEqual(['JR', '北条鉄道', '阪神']);
  });
});
