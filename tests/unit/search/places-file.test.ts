import { expect, test } from 'vitest';
import { readContent } from '../../../src/directory/content/read.ts';
import { placeNames } from '../../../src/search/index/content-index.ts';
import { packPlaces, unpackPlaces } from '../../../src/search/words/places-file.ts';

test('every municipality comes out of the file as it went in, with the check digit of its code', () => {
  const places = placeNames(readContent('content').content);
  expect(unpackPlaces(packPlaces(places))).toEqual(places);
});
