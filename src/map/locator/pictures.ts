import type { Atlas } from './atlas.ts';
import { placePicture } from './place-picture.ts';
import { CLOSE, isClose, nameOf, type Subject, WIDE } from './subject.ts';
import { townPicture } from './town-picture.ts';

/** Draws a picture. @returns the SVG file */
export function pictureOf(subject: Subject, atlas: Atlas): Promise<string> {
  return subject.kind === 'place' && isClose(subject, atlas.stations)
    ? placePicture(subject.position, subject.town, atlas)
    : townPicture(subject, atlas);
}

/** What a page says about a picture: where it lies and how large it is, CSS pixels. */
export function imageOf(
  subject: Subject,
  atlas: Atlas,
): { readonly src: string; readonly width: number; readonly height: number } {
  const { width, height } = isClose(subject, atlas.stations) ? CLOSE : WIDE;
  return { src: `/map/locator/${nameOf(subject)}.svg`, width: width / 2, height: height / 2 };
}
