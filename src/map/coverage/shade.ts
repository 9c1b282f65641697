import type { CoverageCell } from '../../directory/coverage-table.ts';

/** Steps of a coverage map, from nothing to many. */
export const SHADES = {
  none: '載っていない',
  wide: '県全体のものだけ',
  one: '1件',
  few: '2〜4件',
  many: '5件以上',
} as const;

export type Shade = keyof typeof SHADES;

/** The step of a municipality: its own entries count before those of the prefecture. */
export function shadeOf({ own, wide }: CoverageCell): Shade {
  if (own >= 5) return 'many';
  if (own >= 2) return 'few';
  if (own === 1) return 'one';
  return wide > 0 ? 'wide' : 'none';
}
