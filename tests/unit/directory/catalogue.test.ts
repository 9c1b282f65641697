import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/directory/area-coverage.ts';
import { cardOf } from '../../../src/directory/card.ts';
import { makeCatalogue } from '../../../src/directory/catalogue.ts';
import type { Entry } from '../../../src/directory/entry.ts';
import { comfortCounts, makeLabels } from '../../../src/directory/labels.ts';
import { inListingOrder } from '../../../src/directory/order.ts';
import { shippedContent } from '../../support/shipped.ts';
import { employer, gathering, program } from './entries.ts';

const { places, vocabulary } = shippedContent();
const ids = (entries: readonly Entry[]) => entries.map(({ data }) => data.id);

describe('by area', () => {
  const catalogue = makeCatalogue({
    places,
    programs: [
      program('town', { place: { municipality: '282065' } }),
      program('serves', { coverage: { areas: ['282065', '282049'] } }),
      program('prefecture', { coverage: { areas: ['28'] } }),
      program('country', { coverage: { nationwide: true } }),
      program('elsewhere', { place: { municipality: '232106' } }),
      program('city', { coverage: { areas: ['011002'] } }),
      program('ward', { place: { municipality: '011011' } }),
    ],
    gatherings: [gathering('salon')],
    employers: [employer('shop')],
  });

  it('lists what is there, what serves the prefecture, and what serves the country', () => {
    const { here, prefecture, nationwide } = catalogue.inArea('282065');
    expect(ids(here)).toEqual(['town', 'serves', 'salon', 'shop']);
    expect(ids(prefecture)).toEqual(['prefecture']);
    expect(ids(nationwide)).toEqual(['country']);
  });

  it('a ward has what its city has, and the city what its wards have', () => {
    expect(ids(catalogue.inArea('011011').here)).toEqual(['ward', 'city']);
    expect(ids(catalogue.inArea('011002').here)).toEqual(['city', 'ward']);
    expect(ids(catalogue.inArea('011029').here)).toEqual(['city']);
  });

  it('a prefecture has what its towns have', () => {
    expect(ids(catalogue.inArea('28').here)).toEqual(['serves', 'town', 'salon', 'shop']);
    expect(ids(catalogue.inArea('28').prefecture)).toEqual(['prefecture']);
  });

  it('says what is not listed for an area', () => {
    const { listed, missing, others } = coverageOf(catalogue, vocabulary.categories, '282065');
    expect(listed.map(({ category, count }) => [category.id, count])).toEqual([
      ['self-reliance', 3],
      ['ibasho', 1],
    ]);
    expect(missing.map(({ id }) => id)).toContain('job-center');
    expect(missing.map(({ id }) => id)).not.toContain('self-reliance');
    const ofAll = [...listed.map(({ category }) => category), ...missing, ...others];
    expect(ofAll).toHaveLength(vocabulary.categories.length);
  });

  it('knows its neighbours', () => {
    const near = catalogue.places.nearest('282065', ['232106', '282049', '282065'], 2);
    expect(near.map(({ name }) => name)).toEqual(['西宮市', '刈谷市']);
    expect(catalogue.places.fullNameOf('282065')).toBe('兵庫県芦屋市');
  });
});

describe('by need, category and organisation', () => {
  const catalogue = makeCatalogue({
    places,
    programs: [program('a', { needs: ['money'], organization: 'npo' }), program('b')],
    gatherings: [gathering('c', { needs: ['money'] })],
    employers: [employer('d', { through: 'a' })],
  });

  it('finds them', () => {
    expect(ids(catalogue.forNeed('money'))).toEqual(['a', 'c']);
    expect(ids(catalogue.ofCategory('ibasho'))).toEqual(['c']);
    expect(ids(catalogue.ofOrganization('npo'))).toEqual(['a']);
    expect(ids(catalogue.introducedBy('a'))).toEqual(['d']);
    expect(catalogue.forNeed('nothing')).toEqual([]);
    expect(catalogue.find('programs', 'b')?.data.name).toBe('窓口 b');
  });
});

describe('the order of lists', () => {
  it('real before sample, confirmed first, near first, then by reading', () => {
    const today = '2026-11-21';
    const verified = (date: string) => ({ verified: { date, how: '電話' } });
    const data = [
      program('old', { ...verified('2024-01-01'), kana: 'あ' }),
      program('zulu', { ...verified('2026-11-01'), kana: 'わた' }),
      program('alpha', { ...verified('2026-11-01'), kana: 'いと' }),
      program('near', { ...verified('2026-10-01'), kana: 'ん' }),
    ];
    const entries: Entry[] = [
      { collection: 'gatherings', data: gathering('sample', verified('2026-11-20')) },
      ...data.map((one) => ({ collection: 'programs' as const, data: one })),
    ];
    expect(ids(inListingOrder(entries, { today }))).toEqual([
      'alpha',
      'zulu',
      'near',
      'old',
      'sample',
    ]);
    const distance = ({ data: { id } }: Entry) => (id === 'near' ? 1 : undefined);
    expect(ids(inListingOrder(entries, { today, distance }))[0]).toBe('near');
  });
});

describe('cards and labels', () => {
  const labels = makeLabels(vocabulary);
  const catalogue = makeCatalogue({
    places,
    programs: [program('all', { coverage: { nationwide: true } })],
    gatherings: [
      gathering('quiet', { comforts: { 'no-booking': false, 'no-talking': true } }),
      gathering('screen', { place: undefined, online: { tool: 'Zoom' } }),
    ],
    employers: [employer('shop')],
  });
  const card = (index: number) => {
    const entry = catalogue.entries[index];
    return entry && cardOf(entry, labels, catalogue.places);
  };

  it('show the kind, the place and confirmed comforts only', () => {
    expect(card(0)).toMatchObject({ kind: '自立相談支援機関', where: '全国', sample: false });
    expect(card(1)).toMatchObject({ where: '芦屋市', tags: ['話さなくてよい'], sample: true });
    expect(card(2)).toMatchObject({ where: 'オンライン' });
    expect(card(3)).toMatchObject({
      href: '/employers/shop/',
      kind: '卸売業・小売業',
      tags: ['見学'],
    });
  });

  it('unconfirmed is not "no"', () => {
    const all = catalogue.entries.map(({ data }) => data);
    expect(comfortCounts(all, 'no-booking')).toEqual({ yes: 0, no: 1, unconfirmed: 3 });
  });
});
