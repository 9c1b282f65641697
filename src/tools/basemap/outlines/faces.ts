import type { Position } from 'geojson';
import { contains } from '../rings.ts';
import { type Graph, graphOf } from './graph.ts';

/** One piece of land between border lines: its outline, and the holes in which others lie. */
export type Face = {
  readonly rings: Position[][];
  /** Square degrees, holes not taken off. */
  readonly size: number;
  readonly box: Box;
};

/** Degrees: west, south, east, north. */
export type Box = readonly [number, number, number, number];

/** Smaller than this (square degrees, some 100 m²) is a slip of the pen, not a place. */
const SPECK = 1e-8;

/** The pieces of the plane that border lines enclose, in the order in which the lines come. */
export function facesOf(lines: Iterable<readonly Position[]>): Face[] {
  const faces: Face[] = [];
  const outsides: { ring: Position[]; box: Box; size: number }[] = [];
  for (const ring of ringsOf(graphOf(lines))) {
    const area = signedArea(ring);
    if (Math.abs(area) < SPECK) continue;
    const box = boxOf(ring);
    if (area > 0) faces.push({ rings: [ring], size: area, box });
    else outsides.push({ ring, box, size: -area });
  }
  for (const { ring, box, size } of outsides) {
    const [corner] = ring;
    if (corner === undefined) continue;
    const around = faces
      .filter((face) => face.size > size && within(box, face.box))
      .sort((a, b) => a.size - b.size)
      .find((face) => contains([face.rings[0] ?? []], [corner[0] ?? 0, corner[1] ?? 0]));
    around?.rings.push(ring);
  }
  return faces;
}

function ringsOf({ corners, from, next }: Graph): Position[][] {
  const done = new Uint8Array(from.length);
  const rings: Position[][] = [];
  for (let start = 0; start < from.length; start += 1) {
    if (done[start]) continue;
    const ring: Position[] = [];
    for (let edge = start; !done[edge]; edge = next[edge] ?? start) {
      done[edge] = 1;
      ring.push([...(corners[from[edge] ?? 0] ?? [])]);
    }
    const [first] = ring;
    if (first !== undefined) rings.push([...ring, first]);
  }
  return rings;
}

/** Twice around makes twice the area: positive when the ring runs against the clock. */
function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}

export function boxOf(ring: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    [west, south] = [Math.min(west, x), Math.min(south, y)];
    [east, north] = [Math.max(east, x), Math.max(north, y)];
  }
  return [west, south, east, north];
}

function within(inner: Box, outer: Box): boolean {
  return (
    inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
  );
}
