import { describe, expect, test } from 'vitest';
import { distanceWords } from '../../../src/map/nearness/distance-words.ts';
import { nearestFirst } from '../../../src/map/nearness/nearest.ts';
import type { PointsFile } from '../../../src/map/points/points-file.ts';

describe('A distance in words', () => {
  test.each([
    [0, 'まっすぐで200 m以内'],
    [0.42, 'まっすぐで約400 m'],
    [1.52, 'まっすぐで約1.5 km'],
    [7.3, 'まっすぐで約7.5 km'],
    [24.4, 'まっすぐで約24 km'],
    [427, 'まっすぐで約430 km'],
  ])('from a station: %s km is 「%s」', (kilometres, words) => {
    expect(distanceWords(kilometres, false)).toBe(words);
  });

  test.each([
    [0.2, 'まっすぐで2 km以内'],
    [1.6, 'まっすぐで約2 km'],
    [7.3, 'まっすぐで約7 km'],
    [427, 'まっすぐで約430 km'],
  ])('from the middle of a town it claims less: %s km is 「%s」', (kilometres, words) => {
    expect(distanceWords(kilometres, true)).toBe(words);
  });
});

test('The nearest entry comes first, and entries at one place keep their order', () => {
  const points: PointsFile = {
    version: 3,
    kinds: ['program', 'gathering', 'employer'],
    categories: [],
    areas: [],
    kind: [0, 0, 0],
    category: [-1, -1, -1],
    lat: [3500000, 3473000, 3473000],
    lon: [13500000, 13530000, 13530000],
    id: ['far', 'near', 'beside'],
    name: ['', '', ''],
    area: [-1, -1, -1],
    samples: [],
    vague: [],
  };
  const rows = nearestFirst(points, { lat: 34.73, lon: 135.3 });
  expect(rows.map(({ row }) => points.id[row])).toEqual(['near', 'beside', 'far']);
  expect(rows[2]?.kilometres).toBeCloseTo(40.7, 0);
});
