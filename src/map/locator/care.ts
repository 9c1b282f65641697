import type { Care } from './strokes.ts';

/** From as fine as one can see to rough; the last is what a whole city of islands needs. */
const STEPS: readonly Care[] = [
  { tolerance: 1.3, speck: 14 },
  { tolerance: 2.5, speck: 40 },
  { tolerance: 4, speck: 120 },
  { tolerance: 6, speck: 400 },
];

/** Letters of a picture. Compressed it has about a quarter of this: less than 6 kB. */
const MOST = 13_500;

/** Draws a picture as finely as its weight allows. */
export async function lightEnough(draw: (care: Care) => Promise<string>): Promise<string> {
  let picture = '';
  for (const care of STEPS) {
    picture = await draw(care);
    if (picture.length <= MOST) break;
  }
  return picture;
}
