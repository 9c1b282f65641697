import { describe, expect, it } from 'vitest';
import { labelOf, stationName } from '../../../../src/map/locator/stations.ts';
import { placeWords, townWords } from '../../../../src/map/locator/words.ts';
import { atlas, town } from './ground.ts';

function wordsAt(lat: number, lon: number, code: string, precision: 'address' | 'about' | 'exact') {
  const point = { lat, lon };
  const [nearest] = atlas.stations.near(point, 1);
  return placeWords({ ...point, precision }, town(code), nearest, atlas.hallOf(town(code)));
}

describe('What is said beside a picture', () => {
  it('names the company where two stations could be meant', () => {
    expect(wordsAt(34.73107, 135.30742, '282065', 'exact').way).toBe('JR芦屋駅から南へ約350 m');
    expect(wordsAt(34.7242, 135.30355, '282065', 'exact').way).toBe('阪神芦屋駅から南へ約400 m');
    const [kariya] = atlas.stations.near({ lat: 34.9908, lon: 137.00971 }, 1);
    expect(kariya && [stationName(kariya), labelOf(kariya)]).toEqual(['刈谷駅', '刈谷']);
  });

  it('says that a position was computed, and more so when it is only about there', () => {
    expect(wordsAt(34.73, 135.307, '282065', 'exact').honest).toBeUndefined();
    expect(wordsAt(34.73, 135.307, '282065', 'address').honest).toContain('少しずれることが');
    expect(wordsAt(34.73, 135.307, '282065', 'about').honest).toContain('だいたいの場所です。');
  });

  it('starts from the town hall where there is no railway', () => {
    const mountains = wordsAt(35.23, 137.5, '232114', 'address');
    expect(mountains.way).toMatch(/^豊田市の中心（市役所）から北東へ約\d+ km$/);
    expect(mountains.measured).toBe(true);
    const island = wordsAt(27.39, 128.62, '465348', 'address');
    expect(island.railway).toBe('近くに鉄道の駅はありません。');
  });

  it('does not start from a town hall that stands on another island', () => {
    const { way, railway, alt } = wordsAt(24.33, 123.82, '473812', 'address');
    expect(way).toBeUndefined();
    expect(railway).toBe('近くに鉄道の駅はありません。');
    expect(alt).toBe('竹富町の全体の地図。その中に印があります。');
  });

  it('tells the same to those who do not see the picture', () => {
    const { way, alt } = wordsAt(34.73107, 135.30742, '282065', 'address');
    expect(alt).toBe('地図。JR芦屋駅から南へ約350 mのところに印があります。');
    expect(way).toContain('JR芦屋駅から南へ約350 m');
  });

  it('claims no place where only the town is known', () => {
    const { way, honest } = townWords(town('282065'));
    expect(way).toBeUndefined();
    expect(honest).toContain('芦屋市の全体の地図です');
  });
});
