import { describe, expect, it } from 'vitest';
import { direction, roughly, wayFrom } from '../../../../src/map/locator/compass.ts';

/** Real places, degrees. */
const ASHIYA_JR = { lat: 34.73427, lon: 135.30742 };
const ASHIYA_HANSHIN = { lat: 34.72777, lon: 135.30355 };
const ASHIYA_CITY_HALL = { lat: 34.72694, lon: 135.30444 };
const KARIYA = { lat: 34.9908, lon: 137.00971 };
const SAPPORO = { lat: 43.06866, lon: 141.35076 };
const NAHA = { lat: 26.2125, lon: 127.6811 };

describe('The way from a station in words', () => {
  it('tells eight directions', () => {
    const middle = { lat: 35, lon: 135 };
    const around = [
      [0.01, 0],
      [0.01, 0.012],
      [0, 0.01],
      [-0.01, 0.012],
      [-0.01, 0],
      [-0.01, -0.012],
      [0, -0.01],
      [0.01, -0.012],
    ] as const;
    expect(
      around.map(([north, east]) => direction(middle, { lat: 35 + north, lon: 135 + east })),
    ).toEqual(['北', '北東', '東', '南東', '南', '南西', '西', '北西']);
  });

  it('knows that a degree to the east is shorter in the north of the country', () => {
    expect(direction(SAPPORO, { lat: SAPPORO.lat + 0.01, lon: SAPPORO.lon + 0.0137 })).toBe('北東');
    expect(direction(NAHA, { lat: NAHA.lat + 0.01, lon: NAHA.lon + 0.0111 })).toBe('北東');
  });

  it('finds its way between places that are really there', () => {
    expect(wayFrom('JR芦屋駅', ASHIYA_JR, ASHIYA_HANSHIN)).toBe('JR芦屋駅から南西へ約800 m');
    expect(wayFrom('JR芦屋駅', ASHIYA_JR, ASHIYA_CITY_HALL)).toBe('JR芦屋駅から南へ約900 m');
    expect(wayFrom('JR芦屋駅', ASHIYA_JR, KARIYA)).toBe('JR芦屋駅から東へ約158 km');
  });

  it('names no direction where it would say more than is known', () => {
    const next = { lat: ASHIYA_JR.lat + 0.0005, lon: ASHIYA_JR.lon };
    expect(wayFrom('JR芦屋駅', ASHIYA_JR, next)).toBe('JR芦屋駅のすぐ近く');
  });

  it('rounds distances as roughly as they are known', () => {
    const said = [0.11, 0.13, 0.426, 0.474, 0.476, 0.55, 0.949, 0.96, 1.04, 1.26, 2.94, 2.96, 4.74];
    expect(said.map(roughly)).toEqual([
      '約100 m',
      '約150 m',
      '約450 m',
      '約450 m',
      '約500 m',
      '約600 m',
      '約900 m',
      '約1 km',
      '約1 km',
      '約1.3 km',
      '約2.9 km',
      '約3 km',
      '約4.5 km',
    ]);
    expect([9.7, 9.8, 12.4, 158.3].map(roughly)).toEqual([
      '約9.5 km',
      '約10 km',
      '約12 km',
      '約158 km',
    ]);
  });
});
