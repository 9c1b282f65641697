import type { Municipality } from '../../directory/schema/municipality.ts';
import { type Box, type Frame, globe, type Spot } from './frame.ts';
import type { Outlines } from './outlines.ts';
import { areaPath, type Care, cut, edgeOf, linePath } from './strokes.ts';
import type { Piece, Tiles } from './tiles.ts';

/** The ground of a picture as path data, from the water up. */
export type Ground = {
  readonly land: string;
  /** The municipality that is meant, where it stands out. */
  readonly own: string;
  readonly lakes: string;
  readonly limits: string;
  readonly prefectures: string;
  readonly privateRail: string;
  readonly jr: string;
};

const FINEST = 12;
const COARSEST = 9;
const EQUATOR_M = 40_075_017;

/** A few streets, drawn from the map tiles, which know the coast to some metres. */
export async function closeGround(frame: Frame, tiles: Tiles, care: Care): Promise<Ground> {
  const layers = ['land', 'lakes', 'municipality-limits', 'prefecture-limits', 'rail'];
  const [land = [], lakes = [], limits = [], prefectures = [], rail = []] = await tiles.pieces(
    frame,
    FINEST,
    layers,
  );
  return {
    land: areas(land, frame, care),
    own: '',
    lakes: areas(lakes, frame, care),
    limits: lines(limits, frame, care),
    prefectures: lines(prefectures, frame, care),
    ...railOf(rail, frame, care),
  };
}

/** A whole municipality, drawn from the outlines. */
export async function wideGround(
  frame: Frame,
  tiles: Tiles,
  outlines: Outlines,
  { code }: Municipality,
  care: Care,
): Promise<Ground> {
  const wide = frame.width * frame.metres;
  const zoom = Math.ceil(Math.log2(EQUATOR_M / wide));
  const [lakes = [], prefectures = [], rail = []] = await tiles.pieces(
    frame,
    Math.min(FINEST, Math.max(COARSEST, zoom)),
    ['lakes', 'prefecture-limits', 'rail'],
  );
  const edge = edgeOf(frame);
  const flat = (lineList: readonly (readonly Corner[])[]): Spot[][] =>
    lineList.map((line) => line.map((corner) => flatten(corner, frame)));
  const { land, limits } = outlines.within(degreesOf(frame));
  return {
    land: areaPath(flat(land), edge, care),
    own: areaPath(flat(outlines.of(code) ?? []), edge, care),
    lakes: areas(lakes, frame, care),
    limits: linePath(cut(flat(limits), edge), care),
    prefectures: lines(prefectures, frame, care),
    ...railOf(rail, frame, care),
  };
}

type Corner = readonly [lon: number, lat: number];

function flatten([lon, lat]: Corner, { left, top, scale }: Frame): Spot {
  const [x, y] = globe({ lon, lat });
  return [(x - left) * scale, (y - top) * scale];
}

/** West, north, east, south of a frame. */
export function degreesOf({ left, top, width, height, scale }: Frame): Box {
  const latitude = (y: number): number =>
    (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [
    (left - 0.5) * 360,
    latitude(top),
    (left + width / scale - 0.5) * 360,
    latitude(top + height / scale),
  ];
}

function railOf(
  rail: readonly Piece[],
  frame: Frame,
  care: Care,
): Pick<Ground, 'privateRail' | 'jr'> {
  const isJr = ({ properties }: Piece): boolean => properties['k'] === 'j';
  return {
    privateRail: lines(
      rail.filter((piece) => !isJr(piece)),
      frame,
      care,
    ),
    jr: lines(rail.filter(isJr), frame, care),
  };
}

/** Areas keep the overlap with the next tile, so that no seam shows. */
function areas(pieces: readonly Piece[], frame: Frame, care: Care): string {
  return areaPath(
    pieces.flatMap(({ lines: rings }) => rings),
    edgeOf(frame),
    care,
  );
}

/** Lines end where their tile ends. */
function lines(pieces: readonly Piece[], frame: Frame, care: Care): string {
  const edge = edgeOf(frame);
  const inside = pieces.flatMap(({ lines: list, tile }) => cut(list, overlap(edge, tile)));
  return linePath(inside, care);
}

const overlap = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];
