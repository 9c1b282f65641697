import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/directory/content/read.ts';
import { decode } from '../../../src/tools/import-csv/decode.ts';
import { CsvFileError } from '../../../src/tools/import-csv/errors.ts';
import { collectionOf, planOf } from '../../../src/tools/import-csv/plan.ts';
import { readTable } from '../../../src/tools/import-csv/table.ts';
import { shippedContent } from '../../support/shipped.ts';

const content = shippedContent();

const HEADING =
  '都道府県コード又は市区町村コード,NO,イベント名*,イベント名_カナ*,開始日*,終了日*,開始時間*,終了時間*,説明*,料金(基本),連絡先電話番号,場所名称*,住所*';
const GOOD =
  '282065,7,静かな集まり,シズカナアツマリ,2026/12/5,2026/12/5,13:00,15:30,話さなくてよい会です。,無料,,見本会館,兵庫県芦屋市見本町1-2';
const TWO_LINES =
  '282065,8,もうひとつの集まり,,2026-12-06,,13:00,15:00,"一行目です。\n二行目です。",,,見本会館,芦屋市見本町1-2';
const BAD_DAY = '282065,9,日付のない集まり,,来月,,13:00,15:00,会です。,,,見本会館,芦屋市見本町1-2';
const BACKWARDS =
  '282065,10,逆さの集まり,,2026-12-06,,15:00,13:00,会です。,,,見本会館,芦屋市見本町1-2';
const NO_PLACE = '999999,11,場所のない集まり,,2026-12-06,,13:00,15:00,会です。,,,見本会館,どこか';
const TWIN = '282065,7,同じ番号,,2026-12-07,,13:00,15:00,会です。,,,見本会館,芦屋市見本町1-2';
const TOO_LONG = `${GOOD.replace(',7,', ',12,')},はみ出し`;
const ROWS = [HEADING, GOOD, TWO_LINES, BAD_DAY, BACKWARDS, NO_PLACE, TWIN, TOO_LONG];

function planFor(
  lines: readonly string[],
  folder = '/nowhere',
  category: string | undefined = 'cafe',
) {
  const table = readTable(lines.join('\r\n'));
  const collection = collectionOf(table.columns);
  const { places, vocabulary } = content;
  return planOf(
    table,
    {
      towns: places,
      categories: vocabulary.categories,
      collection,
      category,
      source: '見本市の一覧',
    },
    folder,
  );
}

describe('a table from a town', () => {
  it.each([
    ['UTF-8', Buffer.from(HEADING)],
    ['UTF-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(HEADING)])],
    ['Shift_JIS', iconv.encode(HEADING, 'cp932')],
  ])('is read in %s', (encoding, bytes) => {
    const read = decode(bytes);
    expect(read.encoding).toBe(encoding);
    expect(readTable(read.text).columns).toContain('イベント名');
    expect(readTable(read.text).columns[0]).toBe('都道府県コード又は市区町村コード');
  });

  it('in no known writing is refused whole, with what to do', () => {
    const read = () => decode(Buffer.from([0x82, 0xff, 0xff, 0x81]));
    expect(read).toThrow(CsvFileError);
    expect(read).toThrow('文字コード');
  });

  it('with an open quote or unknown columns is refused whole', () => {
    expect(() => readTable('a,b\n"1,2\n3,4')).toThrow(CsvFileError);
    expect(() => collectionOf(['なまえ'])).toThrow('見出し');
  });
});

describe('rows of an event list', () => {
  const { changes, refused } = planFor(ROWS);

  it('all good ones are kept, whatever stands beside them', () => {
    expect(changes.map(({ line, name }) => [line, name])).toEqual([
      [2, '静かな集まり'],
      [3, 'もうひとつの集まり'],
    ]);
    expect(changes.length + refused.length).toBe(ROWS.length - 1);
  });

  it('bad ones are told with their line and the reason', () => {
    expect(refused.map(({ line }) => line)).toEqual([5, 6, 7, 8, 9]);
    const [day, backwards, place, twin, long] = refused.map(({ reason }) => reason);
    expect(day).toContain('日付が読めません：来月');
    expect(backwards).toContain('schedule.minutes');
    expect(place).toContain('市区町村');
    expect(twin).toContain('2行目と同じ番号');
    expect(long).toContain('見出しより多い');
  });

  it('become content that the site itself accepts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'engawa-csv-'));
    mkdirSync(join(folder, 'gatherings'));
    for (const { path, text } of changes) writeFileSync(join(folder, path), text);
    const read = readContent(folder, { scale: undefined });
    const [event] = read.content.gatherings.filter(({ id }) => id === 'gathering-282065-7');
    expect(read.faults.filter(({ file }) => file.includes('gatherings'))).toEqual([]);
    expect(event).toMatchObject({
      kana: 'しずかなあつまり',
      category: 'cafe',
      schedule: { starts: '2026-12-05T13:00', minutes: 150 },
      place: { municipality: '282065', name: '見本会館', address: '芦屋市見本町1-2' },
      cost: { kind: 'free' },
      sources: [{ title: '見本市の一覧' }],
    });
    expect(event).not.toHaveProperty('verified');
  });

  it('say what would change in the files that are there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'engawa-csv-'));
    mkdirSync(join(folder, 'gatherings'));
    for (const { path, text } of changes) writeFileSync(join(folder, path), text);
    const later = [HEADING, GOOD.replace('13:00', '14:00'), TWO_LINES, GOOD.replace(',7,', ',13,')];
    expect(
      planFor(later, folder).changes.map(({ kind, fields }) => [
        kind,
        kind === 'changed' && fields,
      ]),
    ).toEqual([
      ['changed', ['schedule']],
      ['same', false],
      ['new', false],
    ]);
  });

  it('need a kind that fits: in a column, or for the whole file', () => {
    expect(planFor([HEADING, GOOD], '/nowhere', 'self-reliance').refused[0]?.reason).toContain(
      '種類',
    );
    const own = [`${HEADING},種類`, `${GOOD},居場所`];
    expect(planFor(own, '/nowhere', 'cafe').changes[0]?.text).toContain('category: ibasho');
  });
});

describe('what a town writes about a gathering', () => {
  const row = (heading: string, cells: string) =>
    planFor([`${HEADING},${heading}`, `${GOOD},${cells}`]);

  it('costs nothing only when every cell about money says so', () => {
    const costing = (basic: string, more: string) =>
      planFor([`${HEADING},料金(詳細)`, `${GOOD.replace('無料', basic)},${more}`]).changes[0]?.text;
    expect(costing('無料', '')).toContain('kind: free');
    expect(costing('0円', '無料')).toContain('kind: free');
    expect(costing('無料', 'お茶代200円')).toMatch(/kind: depends\n\s+note: 無料 お茶代200円/u);
    expect(costing('500円', '')).toContain('kind: depends');
    expect(costing('', '')).not.toContain('cost:');
  });

  it('of several days is refused: nobody may stand before a closed door on the second', () => {
    const long = GOOD.replace('2026/12/5,2026/12/5', '2026/12/5,2026/12/6');
    expect(planFor([HEADING, long]).refused[0]?.reason).toContain('何日も続く');
  });

  it('keeps who runs it and how to book as a note, line by line', () => {
    expect(row('主催者,参加申込方法', '見本市,電話で').changes[0]?.text).toMatch(
      /note: \|-\n\s+主催：見本市\n\s+申込み：電話で/u,
    );
  });
});

describe('rows of a facility list', () => {
  const heading =
    '全国地方公共団体コード,ID,名称,名称_カナ,所在地_連結表記,電話番号,利用可能曜日,開始時間,終了時間,説明,URL';
  const plan = planFor(
    [
      heading,
      '282065,A01,見本の窓口,ミホンノマドグチ,兵庫県芦屋市見本町1,0797-00-0001,月火水木金,9:00,17:00,話を聞きます。,https://example.jp/',
      '282065,A02,見本の窓口2,,兵庫県芦屋市見本町2,12-34,月,9:00,17:00,話を聞きます。,',
    ],
    '/nowhere',
    'town-hall',
  );

  it('become windows with hours and number', () => {
    expect(plan.changes[0]?.path).toBe('programs/program-282065-a01.yaml');
    expect(plan.changes[0]?.text).toContain('number: 0797-00-0001');
    expect(plan.changes[0]?.text).toContain('open: 09:00');
  });

  it('with a number that is none are refused, not shown without it in silence', () => {
    expect(plan.refused).toEqual([
      { line: 3, reason: expect.stringContaining('けた数') as string },
    ]);
  });
});

describe('the templates', () => {
  it.each([
    ['gatherings', 'gatherings'],
    ['programs', 'programs'],
  ])('%s.csv is known by its heading', (name, collection) => {
    const { columns } = readTable(readFileSync(`docs/templates/${name}.csv`, 'utf8'));
    expect(collectionOf(columns)).toBe(collection);
  });
});

describe('npm run import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engawa-csv-'));
  const file = join(folder, 'list.csv');
  writeFileSync(file, iconv.encode(ROWS.join('\r\n'), 'cp932'));
  copyFileSync('content/site.yaml', join(folder, 'site.yaml'));
  const run = (...more: string[]) =>
    spawnSync(
      process.execPath,
      [
        'src/tools/import-csv/run.ts',
        file,
        '--source',
        '一覧',
        '--category',
        'cafe',
        '--into',
        folder,
        ...more,
      ],
      { encoding: 'utf8' },
    );
  const target = join(folder, 'gatherings/gathering-282065-7.yaml');

  it('shows first and writes only when told to', () => {
    const shown = run();
    expect(shown.stdout).toContain('2行目 新しい 静かな集まり');
    expect(shown.stdout).toContain('5行目 使えません：日付が読めません');
    expect(shown.status).toBe(1);
    expect(existsSync(target)).toBe(false);
    expect(run('--write').stdout).toContain('2件を書きました');
    expect(readFileSync(target, 'utf8')).toContain('静かな集まり');
    expect(run('--write').stdout).toContain('0件を書きました');
  }, 60_000);

  it('writes nothing when the command cannot be meant, and says how it is written', () => {
    const elsewhere = join(folder, 'kontent');
    for (const wrong of [['--rite'], ['another.csv'], ['--into', elsewhere, '--write']]) {
      const { status, stderr } = run(...wrong);
      expect(status).toBe(2);
      expect(stderr).toContain('使い方：npm run import -- 一覧.csv');
    }
    expect(existsSync(elsewhere)).toBe(false);
  }, 60_000);
});
