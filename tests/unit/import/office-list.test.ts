import { describe, expect, it } from 'vitest';
import { importOfficeList } from '../../../src/tools/import/sources/office-list.ts';
import { context, sourceFile } from './fixture.ts';

const { programs, drops } = importOfficeList(
  'hikikomori-centers',
  sourceFile('offices'),
  context(),
);
const entries = programs.map(({ entry }) => entry);

describe('a small list of offices', () => {
  it('a recent official row shows number, hours and the town it is for', () => {
    expect(entries[0]).toMatchObject({
      category: 'hikikomori-consultation',
      contact: { phones: [{ number: '0235-00-8939' }] },
      hours: { weekly: [{ open: '09:00', close: '16:30' }], holidays: 'closed' },
      coverage: { areas: ['062031'] },
      place: { municipality: '062031' },
      url: 'https://www.city.tsuruoka.lg.jp/mihon.html',
    });
  });

  it('an old row keeps its name and a page, without the number', () => {
    expect(entries[1]).toMatchObject({
      coverage: { areas: ['06'] },
      url: 'https://example.jp/old',
    });
    expect(entries[1]).not.toHaveProperty('contact');
    expect(entries[1]).not.toHaveProperty('verified');
  });

  it('a row without any citable page is dropped with the reason', () => {
    expect(drops).toContainEqual({
      source: 'hikikomori-centers',
      row: '見本の家族相談センター',
      what: 'row',
      reason: '出典のページの住所がありません',
    });
  });

  it('a number that rings at another desk says so', () => {
    expect(entries[2]?.contact?.phones?.[0]?.note).toContain('福祉');
  });

  it('an office listed once for each of its towns is one entry', () => {
    expect(entries).toHaveLength(3);
  });

  it('ids depend on the name alone, not on the order of rows', () => {
    const file = sourceFile('offices') as { items: unknown[] };
    const turned = importOfficeList(
      'hikikomori-centers',
      { items: file.items.toReversed() },
      context(),
    );
    expect(turned.programs.map(({ entry }) => entry.id).toSorted()).toEqual(
      entries.map(({ id }) => id).toSorted(),
    );
  });
});
