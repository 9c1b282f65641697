import type { Content } from '../directory/content/types.ts';
import { placeNames } from './places.ts';
import type { Known } from './reader.ts';

/** What the content of a site says about readings: see {@link Known}. */
export function knownReadings(content: Content): Known {
  const entries = [
    ...content.organizations,
    ...content.programs,
    ...content.gatherings,
    ...content.employers,
    ...content.hotlines,
  ];
  return {
    words: content.readings,
    names: entries.flatMap(({ name, kana }) => (kana === undefined ? [] : [{ name, kana }])),
    places: placeNames(content.places),
  };
}
