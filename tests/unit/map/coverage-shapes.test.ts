import { describe, expect, test } from 'vitest';
import { makeSheet } from '../../../src/map/coverage/shapes.ts';
import type { Outlines } from '../../../src/map/locator/outlines.ts';

type Corner = readonly [number, number];
const box = (west: number, east: number): Corner[] => [
  [west, 34],
  [west, 34.5],
  [west, 35],
  [east, 35],
  [east, 34.2],
  [east, 34],
  [west, 34],
];
const outlines: Pick<Outlines, 'of'> = {
  of: (code) => ({ '1': [box(135, 135.5)], '2': [box(135.5, 136)] })[code],
};

describe('Towns on one sheet', () => {
  const { viewBox, paths } = makeSheet(['1', '2', 'unknown'], outlines as Outlines);

  test('share their border, with no more corners than needed', () => {
    expect(paths.get('1')).toBe('M0 400l0 -400 165 0 0 400 -165 0z');
    expect(paths.get('2')).toBe('M165 400l0 -400 165 0 0 400 -165 0z');
  });

  test('fill the sheet; a town whose outline nobody knows is left out', () => {
    expect(viewBox).toBe('-4 -4 338 408');
    expect(paths.size).toBe(2);
  });
});
