import type { Point } from '../../directory/distance.ts';

/** A place on the picture: units to the right and down from its top left corner. */
export type Spot = readonly [x: number, y: number];

/** West, north, east, south; degrees of the globe or units of a picture. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The part of the globe (Web Mercator, north is up) that a picture shows. */
export type Frame = {
  /** Size of the picture, units. Two units are one CSS pixel, so that lines need no decimals. */
  readonly width: number;
  readonly height: number;
  /** Top left corner; the whole globe is one wide and one high. */
  readonly left: number;
  readonly top: number;
  /** Units per globe. */
  readonly scale: number;
  /** Metres per unit in the middle of the picture. */
  readonly metres: number;
};

const EQUATOR_M = 40_075_017;

/** Position on the globe, both from 0 to 1 (x eastwards from 180° W, y southwards). */
export function globe({ lat, lon }: Point): Spot {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Where a point lies on the picture. */
export function spotOf(frame: Frame, point: Point): Spot {
  const [x, y] = globe(point);
  return [(x - frame.left) * frame.scale, (y - frame.top) * frame.scale];
}

/** The frame around a middle. @param metres how many metres one unit is */
export function frameAround(
  middle: Point,
  metres: number,
  size: Pick<Frame, 'width' | 'height'>,
): Frame {
  const [x, y] = globe(middle);
  const scale = (EQUATOR_M * Math.cos((middle.lat * Math.PI) / 180)) / metres;
  const { width, height } = size;
  return {
    width,
    height,
    scale,
    metres,
    left: x - width / 2 / scale,
    top: y - height / 2 / scale,
  };
}

/**
 * The closest frame that shows all points with room around them.
 * @param margins units that stay free at the sides and at top and bottom
 * @param least metres that the picture is wide at least
 */
export function frameFor(
  points: readonly Point[],
  size: Pick<Frame, 'width' | 'height'>,
  margins: readonly [sides: number, ends: number],
  least: number,
): Frame {
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const middle = { lat: (south + north) / 2, lon: (west + east) / 2 };
  const degree = EQUATOR_M / 360;
  const metres = Math.max(
    ((east - west) * degree * Math.cos((middle.lat * Math.PI) / 180)) /
      (size.width - 2 * margins[0]),
    ((north - south) * degree) / (size.height - 2 * margins[1]),
    least / size.width,
  );
  return frameAround(middle, metres, size);
}
