import { describe, expect, it } from 'vitest';
import { importAreaWindows } from '../../../src/tools/import/sources/area-windows.ts';
import { importSelfReliance } from '../../../src/tools/import/sources/self-reliance.ts';
import { context, sourceFile } from './fixture.ts';

function nationwide() {
  const { programs, drops } = importSelfReliance(sourceFile('self-reliance'), context());
  const byId = new Map(programs.map(({ entry }) => [entry.id, entry]));
  return { byId, drops };
}

describe('self-reliance windows nationwide', () => {
  it('a name that means nothing elsewhere gets its town in front', () => {
    expect(nationwide().byId.get('jp-28206-self-reliance-01')?.name).toBe('芦屋市 総合相談窓口');
  });

  it('a window of several towns says where it is', () => {
    expect(nationwide().byId.get('jp-23441-self-reliance')?.name).toBe(
      '知多の福祉相談センター（阿久比町など）',
    );
  });

  it('the rent counter of the same window is not listed twice', () => {
    const { byId, drops } = nationwide();
    expect([...byId.keys()]).not.toContain('jp-28206-housing-benefit');
    expect(drops.map(({ reason }) => reason)).toContain(
      '同じ窓口が自立相談の行にあります: jp-28206-self-reliance-01',
    );
  });

  it('a free dial number gets its usual dashes', () => {
    const contact = nationwide().byId.get('jp-01208-self-reliance')?.contact;
    expect(contact?.phones?.[0]?.number).toBe('0120-593-852');
  });

  it('a number whose dashes fit no plan is not shown, and the list of drops says so', () => {
    const { byId, drops } = nationwide();
    expect(byId.get('jp-23213-self-reliance')).not.toHaveProperty('contact');
    expect(drops).toContainEqual({
      source: 'self-reliance',
      row: '西尾市 つながりの窓口',
      what: 'phone',
      reason: '市外局番の区切りがわかりません: 0563-652-652',
    });
  });

  it('a wrong check digit in the source still finds the municipality', () => {
    expect(nationwide().byId.get('jp-23213-self-reliance')?.coverage?.areas).toEqual(['232131']);
  });

  it('the place is found behind the name of a district', () => {
    expect(nationwide().byId.get('jp-23441-self-reliance')?.place).toEqual({
      municipality: '234427',
      address: '知多郡東浦町見本1-1',
    });
  });

  it('a switchboard says that it is one', () => {
    const entry = nationwide().byId.get('jp-23209-self-reliance-fallback');
    expect(entry?.name).toBe('碧南市 生活困窮者自立相談（代表窓口から案内）');
    expect(entry?.contact?.phones?.[0]?.note).toContain('代表');
  });

  it('comforts are never guessed and every row names its official page', () => {
    for (const entry of nationwide().byId.values()) {
      expect(entry).not.toHaveProperty('comforts');
      expect(entry.sources?.[0]).toMatchObject({ dataset: 'kurashi-navi', url: entry.url });
    }
  });
});

describe('municipal windows of an area', () => {
  const { programs, organizations, drops } = importAreaWindows(
    'minato',
    sourceFile('area'),
    context(),
  );

  it('a town hall with a number that belongs to somebody else is shown without it', () => {
    expect(
      programs.find(({ entry }) => entry.id === 'jp-28202-city-general')?.entry,
    ).not.toHaveProperty('contact');
    expect(organizations.map(({ entry }) => entry)).toEqual([
      expect.objectContaining({ id: 'municipality-282022', name: '尼崎市' }),
    ]);
    expect(organizations[0]?.entry).not.toHaveProperty('contact');
  });

  it('the rent counter at the same phone is not listed twice', () => {
    expect(programs.map(({ entry }) => entry.id)).toEqual([
      'jp-28202-city-general',
      'jp-28217-self-reliance-01',
    ]);
    expect(drops.map(({ reason }) => reason)).toContain(
      '同じ窓口が自立相談の行にあります: jp-28217-self-reliance-01',
    );
  });
});
