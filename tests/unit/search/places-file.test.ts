import { expect, test } from 'vitest';
import { placeNames } from '../../../src/search/index/content-index.ts';
import { packPlaces, unpackPlaces } from '../../../src/search/words/places-file.ts';
import { shippedContent } from '../../support/shipped.ts';

test('every municipality comes out of the file as it went in, with the check digit of its code', () => {
  const places = placeNames(shippedContent());
  expect(unpackPlaces(packPlaces(places))).toEqual(places);
});
