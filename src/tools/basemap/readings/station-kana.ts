import { toHiragana } from '../../../reading/kana.ts';
import { createReader, type Reader } from '../../../reading/reader.ts';
import type { HandReadings } from './hand-readings.ts';

/** Name of a station → its reading in hiragana; two readings are separated by a space. */
export type StationKana = Readonly<Record<string, string>>;

/**
 * Readings of station names: by hand where the dictionary errs, else by the dictionary.
 * @param names as the railway data write them, in any order, repeated or not
 * @returns one row per name, in the order of code points; names in hiragana only are left out
 */
export function stationKana(names: Iterable<string>, hand: HandReadings): StationKana {
  const reader = createReader({
    words: Object.entries(hand.parts).map(([word, kana]) => ({ word: withGa(word), kana })),
    names: [],
    places: [],
  });
  const rows = [...new Set(names)]
    .sort()
    .map((name) => [name, kanaOf(name, hand, reader)] as const);
  return Object.fromEntries(rows.filter(([name, kana]) => name !== kana));
}

function kanaOf(name: string, hand: HandReadings, reader: Reader): string {
  const own = hand.names[name];
  if (own !== undefined) return own;
  // A bracket names the district or the owner of the stop.
  const plain = withGa(name.replace(/[（(].*$/, ''));
  const ending = Object.keys(hand.endings)
    .filter((end) => plain.endsWith(end) && plain !== end)
    .sort((a, b) => b.length - a.length)[0];
  if (ending === undefined) return read(plain, reader);
  return read(plain.slice(0, -ending.length), reader) + (hand.endings[ending] ?? '');
}

/** ヶ before kanji is read が, and so is ケ between them. Parts of names may begin with ヶ. */
function withGa(word: string): string {
  return word.replace(/(?:ヶ|(?<=\p{Script=Han})ケ)(?=\p{Script=Han})/gu, 'ガ');
}

/** 駅 tells the dictionary that a place is meant: 中原 is then not a family. */
function read(name: string, reader: Reader): string {
  return toHiragana(reader.kanaOf(`${name}駅`).normalize('NFKC'))
    .replace(/えき$/, '')
    .replace(/[\s　]/g, '');
}
