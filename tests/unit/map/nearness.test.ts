import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readGazetteer } from '../../../src/directory/content/gazetteer.ts';
import { kilometresBetween } from '../../../src/directory/distance.ts';
import { buildPlaces } from '../../../src/map/nearness/build-places.ts';
import { findPlace } from '../../../src/map/nearness/find-place.ts';
import { fold } from '../../../src/map/nearness/fold.ts';
import { readGazetteerFiles } from '../../../src/map/nearness/gazetteer-files.ts';
import type { Place } from '../../../src/map/nearness/place.ts';
import { isPlacesFile } from '../../../src/map/nearness/places-file.ts';
import { unpack } from '../../../src/map/nearness/unpack.ts';

const { places: towns } = readGazetteer('content/gazetteer/municipalities.json');
const gazetteer = readGazetteerFiles();
const text = JSON.stringify(buildPlaces(towns, gazetteer));
const arrived: unknown = JSON.parse(text);
if (!isPlacesFile(arrived)) throw new Error('not a places file');
const unpacked = unpack(arrived);

const ASHIYA = { lat: 34.73, lon: 135.3 };
const ask = (words: string): ReturnType<typeof findPlace> => findPlace(words, unpacked, ASHIYA);
/** Everything that the visitor may have meant. */
function meant(words: string): readonly Place[] {
  const found = ask(words);
  if (found.kind === 'place') return [found.place];
  return found.kind === 'which' ? found.places : [];
}
/** The sentence where there is no place. */
function said(words: string): string | undefined {
  const found = ask(words);
  return found.kind === 'nothing' ? found.say : undefined;
}
const labels = (words: string): string[] => meant(words).map(({ label }) => label);

/** Two hundred rows, evenly spread over a list. */
const spread = <T>(list: readonly T[]): T[] =>
  Array.from({ length: 200 }, (_, i) => list[Math.floor(((i + 0.5) * list.length) / 200)]).filter(
    (one): one is T => one !== undefined,
  );

describe('What is fetched to find a place', () => {
  test('weighs at most 140 kB', () => {
    expect(brotliCompressSync(text).length).toBeLessThanOrEqual(140_000);
  });

  test('has every town, every ward and every station', () => {
    expect(unpacked.named.filter(({ kind }) => kind === 'town')).toHaveLength(1741 + 171);
    expect(unpacked.named.filter(({ kind }) => kind === 'station')).toHaveLength(
      gazetteer.stations.length,
    );
  });
});

describe('A postal code', () => {
  const codes = z
    .array(z.tuple([z.string(), z.string(), z.string()]))
    .parse(JSON.parse(readFileSync('tests/unit/map/fixtures/postal-codes.json', 'utf8')));

  test('leads to its town: 200 of the whole country', () => {
    const wrong = codes.filter(([code, prefecture, name]) => {
      const [place] = meant(code);
      const town = towns.find((one) => one.code === place?.code);
      // The postal list names the district (郡) before a town.
      return town?.prefecture !== prefecture || !name.endsWith(town.name);
    });
    expect(codes).toHaveLength(200);
    expect(wrong).toEqual([]);
  });

  test('may be written as people write it', () => {
    for (const written of [
      '6590064',
      '659-0064',
      '〒659-0064',
      '〒６５９−００６４',
      '659ー0064 ',
    ]) {
      expect(labels(written)).toEqual(['〒659-0064（兵庫県芦屋市）']);
    }
    expect(said('659')).toContain('7けた');
  });
});

describe('A station', () => {
  const chosen = spread(gazetteer.stations);

  test.each([
    ['its name', (name: string) => name],
    ['its name with 駅', (name: string) => `${name}駅`],
  ])('is found by %s: 200 of the whole country', (_, write) => {
    const lost = chosen.filter(
      (station) =>
        !meant(write(station.name)).some(
          (place) =>
            place.code?.startsWith(station.town) &&
            kilometresBetween(place, { lat: station.lat / 1e5, lon: station.lon / 1e5 }) < 0.15,
        ) && !manyOf(station.name),
    );
    expect(lost).toEqual([]);
  });

  test('is found by its reading: 200 of the whole country', () => {
    const lost = chosen.filter((station) => {
      const [kana = station.name] = station.kana.split(' ').filter(Boolean);
      const found = ask(kana);
      return (
        !meant(kana).some(({ code }) => code?.startsWith(station.town)) &&
        !(found.kind === 'which' && found.more)
      );
    });
    expect(lost).toEqual([]);
  });

  test('stands in the prefecture of its town, not far from the town hall', () => {
    for (const station of chosen) {
      const town = towns.find(({ code }) => code.startsWith(station.town));
      const far = kilometresBetween(
        { lat: town?.lat ?? NaN, lon: town?.lon ?? NaN },
        { lat: station.lat / 1e5, lon: station.lon / 1e5 },
      );
      // 北海道 and the mountains have towns that are 60 km wide.
      expect(far, `${station.name} in ${town?.name}`).toBeLessThan(60);
    }
  });

  test('has a reading in hiragana when its name has kanji', () => {
    const unread = gazetteer.stations.filter(
      ({ name, kana }) => /\p{Script=Han}/u.test(name) && !/^[ぁ-ゖー・ 、。0-9a-z&]+$/i.test(kana),
    );
    expect(unread.map(({ name, kana }) => `${name} ${kana}`)).toEqual([]);
  });

  /** A name so common that the list of questions is full. */
  function manyOf(name: string): boolean {
    const found = ask(name);
    return found.kind === 'which' && found.more;
  }
});

describe('A name', () => {
  test('that several places have is asked about, the nearest to the region first', () => {
    expect(labels('芦屋駅')).toEqual([
      '芦屋駅（兵庫県芦屋市・阪神）',
      '芦屋駅（兵庫県芦屋市・JR）',
    ]);
    expect(labels('府中市')).toEqual(['広島県府中市', '東京都府中市']);
    expect(labels('東京都府中市')).toEqual(['東京都府中市']);
    expect(ask('中央区')).toMatchObject({ kind: 'which', places: { length: 11 } });
  });

  test('may be kana, katakana or without 市, and voiced or not', () => {
    expect(labels('あしや')).toContain('兵庫県芦屋市');
    expect(labels('アシヤシ')).toEqual(['兵庫県芦屋市']);
    expect(labels('かりやえき')).toEqual(['刈谷駅（愛知県刈谷市）']);
    expect(labels('しゅくかわ')).toContain('夙川駅（兵庫県西宮市）');
    expect(labels('鳩ケ谷')).toEqual(labels('鳩ヶ谷'));
    expect(labels('さんのみや')).toEqual(labels('三ノ宮'));
  });

  test('that ends like 駅 is not cut', () => {
    expect(labels('さえき')).toEqual(['広島県広島市佐伯区']);
  });

  test('that nobody knows, a prefecture alone and an empty field get a kind sentence', () => {
    for (const words of ['ぬぬぬ', '大阪府', '', '　']) {
      expect(said(words)).toMatch(/。$/);
    }
  });

  test('is compared in one form', () => {
    expect(fold('ヂュウソウ　')).toBe(fold('じゅうそう'));
    expect(fold('溝の口')).toBe(fold('溝口'));
    expect(fold('セントレア')).not.toBe(fold('せんとり'));
  });
});
