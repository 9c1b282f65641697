import type { Point } from '../../directory/distance.ts';
import type { Municipality } from '../../directory/schema/municipality.ts';
import { type Box, type Frame, frameAround, frameFor } from './frame.ts';
import { around, boxOf, type Outlines } from './outlines.ts';
import { WIDE } from './subject.ts';

const MARGINS = [44, 44] as const;
/** Less ground than this is no help, metres. */
const LEAST = 4000;
/** Around the town hall where nobody knows the outline, metres per unit. */
const UNKNOWN = 24_000 / WIDE.width;
/** An island farther from the rest than this share of the rest's size would make the rest small. */
const STRAY = 0.5;

/** The frame of a municipality with all places that are marked; stray islands may lie outside. */
export function townFrame(town: Municipality, marked: readonly Point[], outlines: Outlines): Frame {
  const [first, ...parts] = (outlines.of(town.code) ?? [])
    .map(boxOf)
    .sort((a, b) => size(b) - size(a));
  if (first === undefined && marked.length === 0) return frameAround(town, UNKNOWN, WIDE);
  let box = around([
    ...(first === undefined ? [pointBox(town)] : [first]),
    ...marked.map(pointBox),
  ]);
  for (const part of parts) {
    const grown = around([box, part]);
    if (size(grown) <= size(box) * (1 + STRAY)) box = grown;
  }
  const [west, north, east, south] = box;
  const corners = [
    { lat: north, lon: west },
    { lat: south, lon: east },
  ];
  return frameFor(corners, WIDE, MARGINS, LEAST);
}

const pointBox = ({ lat, lon }: Point): Box => [lon, lat, lon, lat];

/** The longer side, degrees. */
const size = ([west, north, east, south]: Box): number => Math.max(east - west, north - south);
