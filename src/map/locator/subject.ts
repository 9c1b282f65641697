import { kilometresBetween, type Point } from '../../directory/distance.ts';
import type { Municipality } from '../../directory/schema/municipality.ts';
import { keyOf, type Position } from './position.ts';
import type { Stations } from './stations.ts';

/** A position that can be marked. */
export type Known = Exclude<Position, { precision: 'municipality' }>;

/** A whole municipality, with the places of a list, if any. */
export type TownSubject = {
  readonly kind: 'town';
  readonly town: Municipality;
  readonly dots?: readonly Point[];
};

/** What a picture shows: one place, or a municipality. */
export type Subject =
  { readonly kind: 'place'; readonly position: Known; readonly town: Municipality } | TownSubject;

/** Farther than this a station is no help on foot, and the picture shows the municipality. */
export const STATION_KM = 5;

/** Sizes of pictures, units (two are one CSS pixel). */
export const CLOSE = { width: 720, height: 480 };
export const WIDE = { width: 720, height: 600 };

/** File name without ending. Subjects with the same name have the same picture. */
export function nameOf(subject: Subject): string {
  if (subject.kind === 'place') return `${subject.position.precision}-${keyOf(subject.position)}`;
  return subject.dots === undefined ? subject.town.code : `${subject.town.code}-list`;
}

/** Whether the picture shows the streets around a place, and not the whole municipality. */
export function isClose(subject: Subject, stations: Stations): boolean {
  if (subject.kind === 'town') return false;
  const [nearest] = stations.near(subject.position, 1);
  return nearest !== undefined && kilometresBetween(nearest, subject.position) <= STATION_KM;
}
