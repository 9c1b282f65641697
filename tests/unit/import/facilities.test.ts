import { describe, expect, it } from 'vitest';
import { corporationNumber } from '../../../src/tools/import/corporation.ts';
import { importAreaFacilities } from '../../../src/tools/import/sources/area-facilities.ts';
import { context, sourceFile } from './fixture.ts';

const { programs, organizations, drops } = importAreaFacilities(
  'minato',
  sourceFile('area'),
  context(),
);
const byId = new Map(programs.map(({ entry }) => [entry.id, entry]));

describe('facilities of an area', () => {
  it('ids come from the office number and the service, so that a new order changes nothing', () => {
    expect([...byId.keys()].toSorted()).toEqual([
      'wam-2300000001-053',
      'wam-2300000002-060',
      'wam-2300000002-060-a0000000004',
    ]);
    const file = sourceFile('area') as { wam: unknown[] };
    const turned = importAreaFacilities('minato', { wam: file.wam.toReversed() }, context());
    expect(turned.programs.map(({ entry }) => entry.id).toSorted()).toEqual(
      [...byId.keys()].toSorted(),
    );
  });

  it('what an editor left out is not there, and the reason is told', () => {
    const id = 'wam-2300000002-060';
    const here = context();
    const corrections = [{ id, leave_out: '閉じました', fields: {} }];
    const { programs: left, drops: told } = importAreaFacilities('minato', sourceFile('area'), {
      ...here,
      editorial: { ...here.editorial, corrections },
    });
    expect(left.map(({ entry }) => entry.id)).not.toContain(id);
    expect(told).toContainEqual(expect.objectContaining({ what: 'row', reason: '閉じました' }));
  });

  it('moving into town and staying there, offered by one office at one phone, are one entry', () => {
    expect(byId.get('wam-2300000001-053')).toMatchObject({
      kana: 'そうだんしえんせんたーみほん',
      category: 'community-transition',
      contact: { phones: [{ number: '0566-00-0001' }] },
      place: { municipality: '232106', lat: 35, lon: 137 },
    });
  });

  it('where hours and closed days contradict each other, the closed day wins', () => {
    expect(byId.get('wam-2300000001-053')?.hours).toMatchObject({
      weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], open: '09:00', close: '17:00' }],
      holidays: 'closed',
      closed_periods: [{ from: '12-29', to: '01-03' }],
    });
  });

  it('a facility with a remark of its own promises no hours as sure', () => {
    expect(byId.get('wam-2300000002-060')?.hours).toMatchObject({ irregular: true });
  });

  it('a reading with kanji, a page that is no address and a short corporate number are left out', () => {
    const entry = byId.get('wam-2300000002-060');
    expect(entry).not.toHaveProperty('kana');
    expect(entry).not.toHaveProperty('url');
    expect(entry).not.toHaveProperty('organization');
    expect(
      drops
        .filter(({ row }) => row === 'ワークスみほん')
        .map(({ what }) => what)
        .toSorted(),
    ).toEqual(['corporation', 'kana', 'url']);
  });

  it('services that this directory does not know are dropped with the reason', () => {
    expect(drops).toContainEqual(
      expect.objectContaining({
        row: 'ヘルパーみほん',
        what: 'row',
        reason: '扱わないサービスです: 居宅介護',
      }),
    );
  });

  it('an organisation is named once, by its corporate number', () => {
    expect(organizations.map(({ entry }) => entry)).toEqual([
      expect.objectContaining({
        id: 'corporation-7000012050002',
        name: '社会福祉法人見本会',
        kind: 'social-welfare',
      }),
    ]);
  });
});

describe('a corporate number', () => {
  it('must have thirteen digits and the right check digit', () => {
    expect(corporationNumber('7000012050002')).toBe('7000012050002');
    expect(corporationNumber('7000012050003')).toBeUndefined();
    expect(corporationNumber('180301036279 ')).toBeUndefined();
    expect(corporationNumber(undefined)).toBeUndefined();
  });
});
