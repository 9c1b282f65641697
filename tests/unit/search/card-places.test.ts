import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../src/search/facts/shape.ts';
import { cardPlaces } from '../../../src/search/store/card-places.ts';

const ASHIYA = '282065';
const KOBE = '281000';
const SAPPORO = '011002';

/** Five entries in 五十音順: Sapporo, Ashiya, Kobe, Ashiya, for everybody. */
const facts: Facts = {
  ...{ traits: [], traitsOf: [0, 0, 0, 0, 0] },
  areas: [[SAPPORO], [ASHIYA], [KOBE], ['all']],
  areasOf: [0, 1, 2, 1, 3],
  home: ['28', ASHIYA],
};

describe('The order of the cards', () => {
  test('what is around here stands together, then the prefecture, then the rest', () => {
    const [sapporo, ashiya, kobe, otherAshiya, everybody] = cardPlaces(facts, [1, 1, 1, 1, 1]);
    expect([ashiya, otherAshiya, everybody]).toEqual([0, 1, 2]);
    expect([kobe, sapporo]).toEqual([3, 4]);
  });

  test('among those of equal nearness the same kinds stand together', () => {
    const [, ashiya, , otherAshiya, everybody] = cardPlaces(facts, [1, 2, 1, 1, 1]);
    expect([otherAshiya, everybody, ashiya]).toEqual([0, 1, 2]);
  });

  test('a site without a region of its own orders them by kind', () => {
    const places = cardPlaces({ ...facts, home: [] }, [3, 2, 1, 2, 1]);
    expect([...places]).toEqual([4, 2, 0, 3, 1]);
  });
});
