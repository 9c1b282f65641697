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
    words: Object.entries(hand.parts).map(([word, kana]) => ({ word, kana })),
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
  // A bracket names the district or the owner of the stop; ヶ between kanji is read が.
  const plain = name
    .replace(/[（(].*$/, '')
    .replace(/(?<=\p{Script=Han})[ヶケ](?=\p{Script=Han})/gu, 'ガ');
  const ending = Object.keys(hand.endings)
    .filter((end) => plain.endsWith(end) && plain !== end)
    .sort((a, b) => b.length - a.length)[0];
  if (ending === undefined) return read(plain, reader);
  return read(plain.slice(0, -ending.length), reader) + (hand.endings[ending] ?? '');
}

/** 駅 tells the dictionary that a place is meant: 中原 is then not a family. */
function read(name: string, reader: Reader): string {
  return toHiragana(reader.kanaOf(`${name}駅`).normalize('NFKC'))
    .replace(/えき$/, '')
    .replace(/[\s　]/g, '');
}
