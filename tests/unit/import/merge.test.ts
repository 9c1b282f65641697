import { describe, expect, it } from 'vitest';
import { summarizeDrops } from '../../../src/tools/import/ledger.ts';
import { mergeDrafts, type Difference } from '../../../src/tools/import/merge.ts';
import { importAreaCurated } from '../../../src/tools/import/sources/area-curated.ts';
import { importAreaWindows } from '../../../src/tools/import/sources/area-windows.ts';
import { importFoundingTexts } from '../../../src/tools/import/sources/founding-texts.ts';
import { importSelfReliance } from '../../../src/tools/import/sources/self-reliance.ts';
import { outputFiles } from '../../../src/tools/import/write.ts';
import { context, sourceFile } from './fixture.ts';

function files(differences: Difference[] = []) {
  const area = sourceFile('area');
  return outputFiles(
    [
      importAreaCurated('minato', area, context()),
      importFoundingTexts(sourceFile('founding-texts'), context()),
      importSelfReliance(sourceFile('self-reliance'), context()),
      importAreaWindows('minato', area, context()),
    ],
    differences,
  );
}

function lines(path: string): readonly string[] {
  return (files().find((file) => file.path === path)?.text ?? '')
    .split('\n')
    .filter((line) => line !== '');
}

describe('one place known to several sources', () => {
  const curated = lines('imported/programs/minato-curated.jsonl');
  const found = curated.find((line) => line.includes('"jp-28206-self-reliance-01"')) ?? '{}';

  it('is one entry, in the file of the source with the highest precedence', () => {
    const everywhere = files().flatMap(({ text }) => text.split('\n'));
    expect(
      everywhere.filter((line) => line.startsWith('{"id":"jp-28206-self-reliance-01"')),
    ).toHaveLength(1);
    expect(found).not.toBe('{}');
  });

  it('keeps the facts of the first source and is filled from the later ones', () => {
    expect(JSON.parse(found)).toMatchObject({
      name: 'みなと市総合相談窓口',
      contact: { phones: [{ number: '0797-00-0001' }], email: 'soudan@example.jp' },
      place: { municipality: '282065', address: '芦屋市見本町1-1' },
      coverage: { areas: ['282065'] },
    });
  });

  it('never takes over a fact that the first source tells differently', () => {
    const one = { id: 'a', contact: { phones: [{ number: '0797-00-0001' }] } };
    const other = {
      id: 'b',
      contact: { phones: [{ number: '0797-00-9999' }], fax: '0797-00-0002' },
      summary: 'あとの資料の説明です。',
    };
    const [merged] = mergeDrafts<{ id: string }>([
      { source: 'first', drafts: [{ entry: one, aliases: ['b'] }] },
      { source: 'second', drafts: [{ entry: other }] },
    ]);
    expect(merged).toEqual({
      source: 'first',
      entry: {
        id: 'a',
        contact: { phones: [{ number: '0797-00-0001' }], fax: '0797-00-0002' },
        summary: 'あとの資料の説明です。',
      },
    });
  });

  it('names all of its sources', () => {
    expect(found).toContain('みなと市の案内');
    expect(found).toContain('kurashi-navi');
  });

  it('tells an editor what the sources say differently', () => {
    const area = sourceFile('area') as { curated: { phone?: string }[] };
    const [first] = area.curated;
    if (first) first.phone = '0797-00-9999';
    const differences: Difference[] = [];
    outputFiles(
      [
        importAreaCurated('minato', area, context()),
        importSelfReliance(sourceFile('self-reliance'), context()),
      ],
      differences,
    );
    expect(differences).toEqual([
      {
        id: 'jp-28206-self-reliance-01',
        field: 'contact',
        kept: '0797-00-9999',
        left: '0797-00-0001',
      },
    ]);
  });
});

describe('the files of an import', () => {
  it('are the same bytes every time, sorted by id', () => {
    expect(files()).toEqual(files());
    const ids = lines('imported/programs/self-reliance.jsonl').map(
      (line) => /"id":"([^"]+)"/u.exec(line)?.[1],
    );
    expect(ids).toEqual(ids.toSorted());
    expect(ids.length).toBeGreaterThan(3);
  });

  it('do not depend on the order of the source rows', () => {
    const file = sourceFile('self-reliance') as { items: unknown[]; supplement: unknown[] };
    const turned = { items: file.items.toReversed(), supplement: file.supplement };
    expect(outputFiles([importSelfReliance(turned, context())])).toEqual(
      outputFiles([importSelfReliance(file, context())]),
    );
  });

  it('come with a list of what was left out, grouped by reason', () => {
    const { drops } = importAreaCurated('minato', sourceFile('area'), context());
    expect(summarizeDrops(drops)).toContain(
      '  phone 1件 2022年より前の資料です（古い資料の居場所 [2021]）',
    );
  });
});

describe('a data set that an entry only names', () => {
  const named = { id: 'a', sources: [{ dataset: 'kurashi-navi' }] };
  const ownRow = { id: 'a', sources: [{ dataset: 'kurashi-navi', title: '市の公表資料' }] };
  const other = { id: 'a', sources: [{ dataset: 'wam-net', title: '事業所の一覧' }] };
  const sourcesOf = (...entries: { id: string; sources: object[] }[]) =>
    mergeDrafts(entries.map((entry) => ({ source: 's', drafts: [{ entry }] }))).map(
      ({ entry }) => entry.sources,
    );

  it('gives way to its own row', () => {
    expect(sourcesOf(named, ownRow)).toEqual([ownRow.sources]);
  });

  it('stays when only others know the place, and when nobody does', () => {
    expect(sourcesOf(named, other)).toEqual([[...named.sources, ...other.sources]]);
    expect(sourcesOf(named)).toEqual([named.sources]);
  });
});
