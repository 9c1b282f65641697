import { kilometresBetween } from '../../directory/distance.ts';
import type { Municipality } from '../../directory/schema/municipality.ts';
import type { Atlas } from './atlas.ts';
import { drawPicture } from './draw.ts';
import { type Frame, spotOf } from './frame.ts';
import { lightEnough } from './care.ts';
import { degreesOf, wideGround } from './ground.ts';
import { pinOn, reserveCorners, SIZES, townNames } from './marks.ts';
import { makeNames } from './names.ts';
import { labelOf, type Station, stationName } from './stations.ts';
import type { Subject, TownSubject } from './subject.ts';
import { townFrame } from './town-frame.ts';

/** Names of stations on a picture, so that it stays calm. */
const NAMED = 5;
const DOT = 12;

/** The main stations on the picture of a municipality, by name: 「刈谷駅」. */
export function mainStations(subject: TownSubject, atlas: Atlas): string[] {
  const frame = townFrame(subject.town, subject.dots ?? [], atlas.outlines);
  return stationsOf(subject.town, frame, atlas).slice(0, NAMED).map(stationName);
}

/** Where most lines meet first, then near the town hall. */
function stationsOf(town: Municipality, frame: Frame, { stations, outlines }: Atlas): Station[] {
  return stations
    .within(degreesOf(frame))
    .filter((station) => outlines.holds(town.code, station) !== false)
    .sort((a, b) => b.lines - a.lines || kilometresBetween(a, town) - kilometresBetween(b, town));
}

/** A whole municipality, with one pin or with a dot for each place of a list. */
export async function townPicture(subject: Subject, atlas: Atlas): Promise<string> {
  const { town } = subject;
  const points = subject.kind === 'place' ? [subject.position] : (subject.dots ?? []);
  const frame = townFrame(town, points, atlas.outlines);
  const names = makeNames(frame);
  reserveCorners(frame, names);
  const pin = subject.kind === 'place' ? pinOn(subject.position, frame, names) : undefined;
  const dots = subject.kind === 'place' ? [] : points.map((point) => spotOf(frame, point));
  for (const [x, y] of dots) names.keep([x - DOT, y - DOT, x + DOT, y + DOT]);
  const stations = stationsOf(town, frame, atlas);
  // Among the dots of a list its name would only be in the way: it is the title of that page.
  const labels = dots.length > 0 ? [] : townNames(frame, names, [town]);
  for (const station of stations.slice(0, NAMED)) {
    const name = names.beside(labelOf(station), spotOf(frame, station), SIZES.station, 14);
    if (name) labels.push({ ...name, kind: 'station' });
  }
  labels.push(...townNames(frame, names, atlas.places, town));
  const marks = {
    stations: stations.map((station) => spotOf(frame, station)),
    names: labels,
    pin,
    dots,
  };
  return lightEnough(async (care) => {
    const ground = await wideGround(frame, atlas.tiles, atlas.outlines, town, care);
    return drawPicture(frame, `${town.name}の地図`, ground, marks);
  });
}
