import { brotliCompressSync } from 'node:zlib';
import { readGazetteerFiles } from '../../../src/map/nearness/gazetteer-files.ts';
import { KINDS } from '../../../src/map/kinds.ts';
import type { PointsFile } from '../../../src/map/points/points-file.ts';

/** Some 300 m in degrees: entries stand around a station, not on it. */
const AROUND = 300;

/**
 * A points file with many entries where people really live: around the stations of the country, as
 * often as stations lie close together. Same number, same file.
 */
export function manyPoints(count: number): PointsFile {
  const { stations } = readGazetteerFiles();
  const at = Array.from({ length: count }, (_, row) => {
    const station = stations[(row * 7919) % stations.length];
    // A step that never repeats soon, so that entries of one station stand apart.
    const turn = row * 2.399963;
    const away = AROUND * Math.sqrt((row % 97) / 97);
    return {
      name: `${station?.name ?? ''}の窓口${row}`,
      lat: Math.round((station?.lat ?? 0) + away * Math.sin(turn)),
      lon: Math.round((station?.lon ?? 0) + away * Math.cos(turn)),
    };
  });
  return {
    version: 3,
    kinds: KINDS,
    categories: ['居場所', '相談支援', '就労継続支援B型'],
    areas: [['282065', '芦屋市']],
    kind: at.map((_, row) => row % KINDS.length),
    category: at.map((_, row) => row % 3),
    lat: at.map(({ lat }) => lat),
    lon: at.map(({ lon }) => lon),
    id: at.map((_, row) => `entry-${row}`),
    name: at.map(({ name }) => name),
    area: at.map(() => 0),
    samples: [],
    vague: [],
  };
}

/** Bytes of a text as a web server sends it. */
export const brotli = (text: string | Buffer): number => brotliCompressSync(text).length;
