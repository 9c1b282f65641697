import type { Municipality } from '../../directory/schema/municipality.ts';
import type { Atlas } from './atlas.ts';
import { drawPicture, type Marks } from './draw.ts';
import { type Frame, frameFor, spotOf } from './frame.ts';
import { lightEnough } from './care.ts';
import { closeGround, degreesOf } from './ground.ts';
import { cornersOf, pinOn, reserveCorners, SIZES, townNames } from './marks.ts';
import { makeNames } from './names.ts';
import { labelOf } from './stations.ts';
import { CLOSE, type Known } from './subject.ts';

/** Room at the sides and at the ends for the pin and for names, units. */
const MARGINS = [150, 100] as const;
/** The nearest stations that get their names. */
const NAMED = 4;
/** Less ground than this is no help, metres. */
const LEAST = 2800;

/** The streets around a place: the way from its nearest station. */
export async function placePicture(
  position: Known,
  town: Municipality,
  atlas: Atlas,
): Promise<string> {
  const near = atlas.stations.near(position, NAMED);
  const frame: Frame = frameFor(
    [...cornersOf(position), ...near.slice(0, 1)],
    CLOSE,
    MARGINS,
    LEAST,
  );
  const names = makeNames(frame);
  const pin = pinOn(position, frame, names);
  reserveCorners(frame, names);
  const labels: Marks['names'][number][] = [];
  for (const [index, station] of near.entries()) {
    const kind = index === 0 ? 'main' : 'station';
    const name = names.beside(labelOf(station), spotOf(frame, station), SIZES[kind], 16);
    if (name) labels.push({ ...name, kind });
  }
  labels.push(...townNames(frame, names, atlas.places));
  const marks = {
    stations: atlas.stations.within(degreesOf(frame)).map((station) => spotOf(frame, station)),
    names: labels,
    pin,
    dots: [],
  };
  return lightEnough(async (care) =>
    drawPicture(frame, `${town.name}の地図`, await closeGround(frame, atlas.tiles, care), marks),
  );
}
