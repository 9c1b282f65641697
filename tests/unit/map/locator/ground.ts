/** The towns and the geometry that tests of still pictures stand on: those that ship. */
import { makePlaces } from '../../../../src/directory/places.ts';
import type { Municipality } from '../../../../src/directory/schema/municipality.ts';
import { readAtlas } from '../../../../src/map/locator/atlas.ts';
import { shippedContent } from '../../../support/shipped.ts';

const content = shippedContent();
export const places = makePlaces(content.places);
export const atlas = readAtlas(content.places);

/** @param code six digits; throws when there is no such town */
export function town(code: string): Municipality {
  const found = places.find(code);
  if (found === undefined) throw new Error(`no town ${code}`);
  return found;
}
