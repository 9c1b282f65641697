import { describe, expect, it } from 'vitest';
import { chained } from '../../../../src/map/locator/chain.ts';
import type { Spot } from '../../../../src/map/locator/frame.ts';

describe('Pieces of a line', () => {
  it('become one where they meet, whichever way round they are', () => {
    const pieces: Spot[][] = [
      [
        [0, 0],
        [10, 0],
      ],
      [
        [20, 0],
        [10, 0],
      ],
      [
        [20, 0],
        [30, 5],
        [40, 0],
      ],
    ];
    const [line = [], ...rest] = chained(pieces);
    expect(rest).toEqual([]);
    const way = line[0]?.[0] === 0 ? line : line.toReversed();
    expect(way).toEqual([
      [0, 0],
      [10, 0],
      [20, 0],
      [30, 5],
      [40, 0],
    ]);
  });

  it('stay apart where they do not', () => {
    expect(
      chained([
        [
          [0, 0],
          [10, 0],
        ],
        [
          [10, 3],
          [20, 0],
        ],
      ]),
    ).toHaveLength(2);
  });

  it('keep every corner where three meet', () => {
    const star: Spot[][] = [
      [
        [0, 0],
        [10, 0],
      ],
      [
        [0, 0],
        [0, 10],
      ],
      [
        [0, 0],
        [-10, 0],
      ],
    ];
    const corners = chained(star)
      .flat()
      .map((spot) => spot.join());
    expect(new Set(corners)).toEqual(new Set(['0,0', '10,0', '0,10', '-10,0']));
  });
});
