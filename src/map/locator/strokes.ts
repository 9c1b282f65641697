import { clipPolygon, clipPolyline } from 'lineclip';
import simplify from 'simplify-js';
import { chained } from './chain.ts';
import type { Box, Frame, Spot } from './frame.ts';

/** How exactly lines are drawn. */
export type Care = {
  /** Corners may be left out that move a line by less than this, units. */
  readonly tolerance: number;
  /** Areas smaller than this are left out, square units. */
  readonly speck: number;
};
/** Areas reach over the edge of the picture, so that their outline is not seen there. */
const BLEED = 12;

/** The picture and a little more. */
export const edgeOf = ({ width, height }: Frame): Box => [
  -BLEED,
  -BLEED,
  width + BLEED,
  height + BLEED,
];

/** Lines cut at an edge. */
export const cut = (lines: readonly (readonly Spot[])[], edge: Box): Spot[][] =>
  lines.flatMap((line) => (line.length < 2 ? [] : clipPolyline(line, edge)));

/** Path data of lines that were cut before. */
export function linePath(lines: readonly (readonly Spot[])[], care: Care): string {
  return chained(lines)
    .map((line) => strokes(fewer(line, care)))
    .join('');
}

/** Path data of areas, cut at the edge. Holes run the other way round than outlines (nonzero rule). */
export function areaPath(rings: readonly (readonly Spot[])[], edge: Box, care: Care): string {
  return rings
    .map((ring) => (ring.length < 3 ? [] : fewer(clipPolygon(ring, edge), care)))
    .filter((ring) => size(ring) >= care.speck)
    .map((ring) => `${strokes(ring)}z`)
    .join('');
}

/** A line with the corners only that can be seen. */
function fewer(line: readonly Spot[], { tolerance }: Care): Spot[] {
  const points = line.map(([x, y]) => ({ x, y }));
  return simplify(points, tolerance).map(({ x, y }) => [Math.round(x), Math.round(y)]);
}

function strokes(line: readonly Spot[]): string {
  let text = '';
  let last: Spot | undefined;
  for (const spot of line) {
    if (last === undefined) text += `M${spot[0]} ${spot[1]}l`;
    else if (spot[0] !== last[0] || spot[1] !== last[1]) {
      text += `${number(spot[0] - last[0], text)}${number(spot[1] - last[1], ' ')}`;
    }
    last = spot;
  }
  return text.endsWith('l') ? '' : text;
}

/** A minus sign parts two numbers by itself. */
function number(value: number, before: string): string {
  return value < 0 || before.endsWith('l') ? String(value) : ` ${value}`;
}

function size(ring: readonly Spot[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const [ax, ay] = ring[i] ?? [0, 0];
    const [bx, by] = ring[(i + 1) % ring.length] ?? [0, 0];
    sum += ax * by - bx * ay;
  }
  return Math.abs(sum / 2);
}
