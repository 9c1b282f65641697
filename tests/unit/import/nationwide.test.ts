import { describe, expect, it } from 'vitest';
import { readRegion, splitByRegion } from '../../../src/tools/import/region.ts';
import { importNationwide } from '../../../src/tools/import/importers.ts';
import { sourceTitle } from '../../../src/tools/import/source-title.ts';
import { importJobCenters } from '../../../src/tools/import/sources/job-centers.ts';
import { importWelfareCouncils } from '../../../src/tools/import/sources/welfare-councils.ts';
import { context, sourceFile } from './fixture.ts';

const councils = importWelfareCouncils(sourceFile('councils'), context());
const offices = importJobCenters(sourceFile('job-centers'), context());
const council = (name: string) => councils.programs.find(({ entry }) => entry.name === name)?.entry;

describe('the list of 社会福祉協議会', () => {
  it('says that a headquarters’ number is the headquarters’', () => {
    const phones = council('みほん県社会福祉協議会')?.contact?.phones;
    expect(phones?.[0]).toMatchObject({ number: '0797-00-0001' });
    expect(phones?.[0]?.note).toContain('法人の本部');
  });

  it('says that a window’s number is the window’s, and links no page that is not its own', () => {
    const village = council('みほん村社会福祉協議会');
    expect(village?.contact?.phones?.[0]?.note).toContain('相談窓口の番号');
    expect(village).not.toHaveProperty('url');
    expect(village?.place).toMatchObject({ municipality: '282090', address: '豊岡市見本3' });
  });

  it('shows no number that may not be published', () => {
    const wide = council('兵庫県社会福祉協議会');
    expect(wide).not.toHaveProperty('contact');
    expect(wide?.summary).toContain('電話番号は確かめられていません');
    expect(wide?.coverage).toEqual({ areas: ['28'] });
    expect(wide).not.toHaveProperty('organization');
  });

  it('tells a council that two sources know once, from the first', () => {
    const same = councils.programs.filter(({ entry }) => entry.name === 'みほん県社会福祉協議会');
    expect(same).toHaveLength(1);
    expect(councils.drops).toContainEqual(
      expect.objectContaining({ what: 'row', reason: '同じ社会福祉協議会の行がすでにあります' }),
    );
  });

  it('leaves out a city that only lends its name', () => {
    expect(councils.programs.some(({ entry }) => entry.name.includes('指定管理者'))).toBe(false);
    const reasons = councils.drops.map(({ reason }) => reason).join('\n');
    expect(reasons).toContain('市や町そのもの');
  });

  it('brings the corporation along when its number is right', () => {
    expect(councils.organizations.map(({ entry }) => entry)).toEqual([
      expect.objectContaining({ id: 'corporation-6140005002427', kind: 'welfare-council' }),
    ]);
  });
});

describe('the list of ハローワーク', () => {
  it('shows no address that may not be published or that another source disputes', () => {
    const [row] = (sourceFile('job-centers') as { items: object[] }).items;
    for (const doubt of [{ publishable: false }, { note: '要確認: 他の資料では 別の町' }]) {
      const { programs } = importJobCenters({ items: [{ ...row, ...doubt }] }, context());
      expect(programs[0]?.entry.place).toEqual({ municipality: '282065' });
    }
  });

  it('never carries a number over, and says where to find it', () => {
    expect(offices.programs.length).toBe(2);
    for (const { entry } of offices.programs) {
      expect(JSON.stringify(entry)).not.toMatch(/\d{2,4}-\d{2,4}-\d{4}/u);
      expect(entry.url).toBe('https://example.go.jp/index');
      expect(entry).not.toHaveProperty('verified');
    }
    expect(offices.drops.filter(({ what }) => what === 'phone')).toHaveLength(2);
  });

  it('leaves out an address about which sources differ', () => {
    expect(offices.programs[1]?.entry.place).toEqual({ municipality: '131067' });
    expect(offices.drops.filter(({ what }) => what === 'address')).toHaveLength(1);
  });

  it('drops an office whose municipality does not exist, with the reason', () => {
    expect(offices.drops).toContainEqual(
      expect.objectContaining({ row: 'ハローワークなぞ', what: 'row' }),
    );
  });
});

describe('a nationwide list', () => {
  it('is parted by the region of the site; nothing is lost and nothing comes twice', () => {
    const { inside, outside } = splitByRegion(councils, new Set(['282065']));
    expect(inside.programs.map(({ entry }) => entry.name)).toEqual(['みほん県社会福祉協議会']);
    expect(inside.organizations).toHaveLength(1);
    expect(outside.organizations).toEqual([]);
    expect(inside.programs.length + outside.programs.length).toBe(councils.programs.length);
    expect(inside.drops.length + outside.drops.length).toBe(councils.drops.length);
  });

  it('knows the region from the site’s own file', () => {
    const region = readRegion('content/site.yaml');
    expect(region.size).toBeGreaterThan(10);
    for (const code of region) expect(code).toMatch(/^\d{6}$/u);
  });

  it('is read when its file is there, and the same file gives the same ids', () => {
    const files = [{ name: 'hellowork.json', content: sourceFile('job-centers') }];
    const [again] = importNationwide(files, context());
    expect(again?.programs).toEqual(offices.programs);
    expect(importNationwide([], context())).toEqual([]);
  });
});

describe('the title of a source page', () => {
  it('is its publisher’s when an editor named one, and never a host name', () => {
    const editorial = { ...context().editorial, publishers: { 'www.example.lg.jp': 'みほん市' } };
    expect(sourceTitle(editorial, 'https://www.example.lg.jp/a.html', '窓口')).toEqual({
      title: 'みほん市の案内',
      publisher: 'みほん市',
    });
    expect(sourceTitle(editorial, 'https://www1.example.net/', '窓口')).toEqual({
      title: '窓口がのっているページ',
    });
  });
});
