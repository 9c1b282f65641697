import type { Point } from '../../directory/distance.ts';
import type { Municipality } from '../../directory/schema/municipality.ts';
import { barLength, type Marks, PIN_HEIGHT, PIN_WIDTH } from './draw.ts';
import { type Frame, spotOf } from './frame.ts';
import { degreesOf } from './ground.ts';
import type { Names } from './names.ts';
import type { Known } from './subject.ts';

/** Sizes of names, units; ink.ts has the same. */
export const SIZES = { main: 28, station: 25, town: 27 } as const;

/** How far a position may be off, metres. */
const BLUR = { exact: 0, address: 120, about: 500 } as const;
/** A smaller circle would not be seen under the pin. */
const LEAST_BLUR = 16;

const METRES_PER_DEGREE = 111_200;

/** The points that a picture must hold so that all of a position is on it. */
export function cornersOf(position: Known): Point[] {
  if (position.precision !== 'about') return [position];
  const { lat, lon } = position;
  const north = BLUR.about / METRES_PER_DEGREE;
  const east = north / Math.cos((lat * Math.PI) / 180);
  return [
    { lat: lat - north, lon: lon - east },
    { lat: lat + north, lon: lon + east },
  ];
}

/** Puts the pin of a place, as sharp as its position is known, and keeps names away from it. */
export function pinOn(position: Known, frame: Frame, names: Names): Marks['pin'] {
  const at = spotOf(frame, position);
  const [x, y] = at;
  const blur = BLUR[position.precision] / frame.metres;
  const vague = position.precision === 'about';
  names.keep(
    vague
      ? [x - 12, y - 12, x + 12, y + 12]
      : [x - PIN_WIDTH / 2, y - PIN_HEIGHT, x + PIN_WIDTH / 2, y + 6],
  );
  return { at, vague, blur: blur === 0 ? 0 : Math.max(blur, LEAST_BLUR) };
}

/** The corners of the scale bar and of the sign for north. */
export function reserveCorners(frame: Frame, names: Names): void {
  const { width, height } = frame;
  names.keep([0, height - 70, 40 + barLength(frame) / frame.metres, height]);
  names.keep([width - 60, 0, width, 96]);
}

/** Names of cities and towns at their town halls. @param besides a town that needs no name here */
export function townNames(
  frame: Frame,
  names: Names,
  places: readonly Municipality[],
  besides?: Municipality,
): Marks['names'][number][] {
  const [west, north, east, south] = degreesOf(frame);
  return places.flatMap((place) => {
    const { lat, lon, kind } = place;
    if (lon < west || lon > east || lat < south || lat > north) return [];
    if (kind === 'd' || place.code === besides?.code) return [];
    const text = kind === 'w' ? place.name.replace(/^.*?市(?=.)/, '') : place.name;
    const name = names.on(text, spotOf(frame, place), SIZES.town);
    return name === undefined ? [] : [{ ...name, kind: 'town' as const }];
  });
}
