import { describe, expect, it } from 'vitest';
import { importAreaCurated } from '../../../src/tools/import/sources/area-curated.ts';
import { importFoundingTexts } from '../../../src/tools/import/sources/founding-texts.ts';
import { context, sourceFile } from './fixture.ts';

const area = importAreaCurated('minato', sourceFile('area'), context());

function program(id: string) {
  return area.programs.find(({ entry }) => entry.id === id)?.entry;
}

describe('rows collected one by one', () => {
  it('a publishable row with a recent source keeps its number', () => {
    expect(program('jp-28206-self-reliance-01')).toMatchObject({
      contact: { phones: [{ number: '0797-00-0001' }] },
      verified: { date: '2026-07-01', how: '公式ページ' },
      url: 'https://example.jp/minato',
    });
  });

  it('a source older than 2022 shows name and page only', () => {
    const entry = program('old-ibasho');
    expect(entry).not.toHaveProperty('contact');
    expect(entry).not.toHaveProperty('hours');
    expect(entry).not.toHaveProperty('verified');
    expect(area.drops).toContainEqual({
      source: 'minato-curated',
      row: '古い資料の居場所',
      what: 'phone',
      reason: '2022年より前の資料です: 2021',
    });
  });

  it('a row without the address of a source shows no number', () => {
    const [organization] = area.organizations;
    expect(organization?.entry).toMatchObject({
      id: 'unconfirmed-group',
      name: '確かめられていない会',
    });
    expect(organization?.entry).not.toHaveProperty('contact');
  });

  it('a row that no editor has decided about is dropped, not guessed', () => {
    expect(area.drops).toContainEqual(
      expect.objectContaining({ row: 'だれも決めていない行', what: 'row' }),
    );
  });
});

describe('organisations of the founding texts', () => {
  const { programs, organizations, drops } = importFoundingTexts(
    sourceFile('founding-texts'),
    context(),
  );

  it('an address that contradicts the open data is not published', () => {
    expect(JSON.stringify([programs, organizations])).not.toContain('住所がちがう法人');
    expect(drops).toContainEqual(
      expect.objectContaining({
        row: '住所がちがう法人',
        reason: '住所が公開データとくいちがっています',
      }),
    );
  });

  it('kinds of partners are no entries', () => {
    expect(drops.map(({ row }) => row)).toContain('ハローワーク');
    expect(programs).toHaveLength(1);
  });
});
