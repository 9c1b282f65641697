import type { Content } from '../../directory/content/types.ts';
import { makeFacts } from '../facts/make.ts';
import { makeWords } from '../words/make.ts';
import type { PlaceNames } from '../words/shape.ts';
import { searchDocuments } from './documents.ts';
import type { IndexParts } from './write.ts';

/** Names of places as the search takes them. */
export function placeNames({ places }: Pick<Content, 'places'>): PlaceNames {
  const prefectures = new Map(
    places.map((one) => [
      one.prefecture,
      [one.prefecture, one.prefectureName, one.prefectureKana] as const,
    ]),
  );
  return {
    places: places.map(({ code, name, kana }) => [code, name, kana]),
    prefectures: [...prefectures.values()],
  };
}

/**
 * What the index of a site is made of.
 * @param kanaOf reading of a Japanese text in hiragana
 */
export const contentIndex = (content: Content, kanaOf: (text: string) => string): IndexParts => ({
  rows: makeFacts(content),
  documents: searchDocuments(content),
  ...makeWords(content.vocabulary, kanaOf),
  places: placeNames(content),
  kanaOf,
});
