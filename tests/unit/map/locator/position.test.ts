import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/directory/entry.ts';
import { makePlaces } from '../../../../src/directory/places.ts';
import { programSchema } from '../../../../src/directory/schema/program.ts';
import type { Municipality } from '../../../../src/directory/schema/municipality.ts';
import { positionsOf } from '../../../../src/map/locator/position.ts';

const NISHINOMIYA: Municipality = {
  code: '282049',
  name: '西宮市',
  kana: 'にしのみやし',
  lat: 34.73761,
  lon: 135.34164,
  kind: 'c',
  prefecture: '28',
  prefectureName: '兵庫県',
  prefectureKana: 'ひょうごけん',
};

const FROM_OPEN_DATA = { title: '一覧', url: 'https://example.jp/', dataset: 'wam-net' };
const FROM_A_PERSON = { title: '公式ページ', url: 'https://example.jp/' };

let number = 0;
function entry(place: object, source: object = FROM_OPEN_DATA): Entry {
  number += 1;
  const data = programSchema.parse({
    id: `p-${number}`,
    name: '事業所',
    category: 'employment-transition',
    audience: ['self'],
    coverage: { areas: ['282049'] },
    summary: '相談できます。',
    sources: [source],
    place: { municipality: '282049', ...place },
  });
  return { collection: 'programs', data };
}

/** Precisions of entries, in their order. */
function precisions(entries: readonly Entry[], holds?: boolean): string[] {
  const found = positionsOf(entries, {
    places: makePlaces([NISHINOMIYA]),
    holds: () => holds,
  });
  return entries.flatMap(({ data: { place } }) => (place && found.get(place)?.precision) ?? 'none');
}

const SOMEWHERE = { lat: 34.7491, lon: 135.3562, address: '西宮市甲風園1-2-3' };

describe('How well a place is known', () => {
  it('an address that was looked up by a machine is about right', () => {
    expect(precisions([entry(SOMEWHERE)], true)).toEqual(['address']);
  });

  it('what a person has set is taken as it is', () => {
    expect(precisions([entry(SOMEWHERE, FROM_A_PERSON)], false)).toEqual(['exact']);
  });

  it('without coordinates only the town is known', () => {
    expect(precisions([entry({ address: '西宮市甲風園1-2-3' })])).toEqual(['municipality']);
  });

  it('the position of the town hall is not believed of an office elsewhere', () => {
    const fallback = { lat: 34.7378767, lon: 135.3415224, address: '西宮市山口町下山口1198' };
    expect(precisions([entry(fallback)], true)).toEqual(['municipality']);
  });

  it('an office in the town hall may stand there', () => {
    const inside = { lat: 34.7378767, lon: 135.3415224, address: '西宮市六湛寺町10-3 市役所' };
    expect(precisions([entry(inside)], true)).toEqual(['address']);
  });

  it('a position outside of its own town is not believed', () => {
    expect(precisions([entry(SOMEWHERE)], false)).toEqual(['municipality']);
    expect(precisions([entry(SOMEWHERE)], undefined)).toEqual(['address']);
  });

  it('one position for addresses of two quarters is only about there', () => {
    const other = { ...SOMEWHERE, address: '兵庫県西宮市上甲子園４－５' };
    expect(precisions([entry(SOMEWHERE), entry(other)], true)).toEqual(['about', 'about']);
  });

  it('two offices in one house do not make it vague', () => {
    const same = { ...SOMEWHERE, address: '兵庫県西宮市甲風園一丁目２番３号' };
    expect(precisions([entry(SOMEWHERE), entry(same)], true)).toEqual(['address', 'address']);
  });
});
