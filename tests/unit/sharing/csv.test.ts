import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { EVENT_COLUMNS, FACILITY_COLUMNS, type Row } from '../../../src/sharing/csv/columns.ts';
import { eventRows } from '../../../src/sharing/csv/events.ts';
import { facilities, facilityRows } from '../../../src/sharing/csv/facilities.ts';
import { csvFile } from '../../../src/sharing/csv/write.ts';
import { content, salon, shipped, window } from './content.ts';

const TODAY = '2026-11-21';
type Cells = Readonly<Record<string, string>>;

/** Reads a file as another program would: strictly, every row as long as the header. */
function read(file: string): readonly Cells[] {
  return parse(file, { bom: true, columns: true, record_delimiter: '\r\n' });
}

/** What a row should read back as. */
function asRead<Columns extends readonly string[]>(columns: Columns, row: Row<Columns>): Cells {
  return Object.fromEntries(
    columns.map((column: Columns[number]) => [column, String(row[column] ?? '')]),
  );
}

const events = read(csvFile(EVENT_COLUMNS, eventRows(content, TODAY)));
const places = read(csvFile(FACILITY_COLUMNS, facilityRows(content)));

describe('The lists in municipal columns', () => {
  test('open in a spreadsheet: UTF-8 with BOM, and the columns in their order', () => {
    const file = csvFile(EVENT_COLUMNS, []);
    expect(file.codePointAt(0)).toBe(0xfeff);
    expect(file.slice(1)).toBe(`${EVENT_COLUMNS.join(',')}\r\n`);
    expect(EVENT_COLUMNS).toHaveLength(32);
    expect(FACILITY_COLUMNS).toHaveLength(24);
  });

  test('read back to exactly what was written, for everything that is shipped', () => {
    const days = eventRows(shipped, TODAY);
    expect(days.length).toBeGreaterThan(50);
    expect(read(csvFile(EVENT_COLUMNS, days))).toEqual(
      days.map((row) => asRead(EVENT_COLUMNS, row)),
    );
    const windows = facilityRows(shipped);
    expect(windows).toHaveLength(facilities(shipped.programs).length);
    expect(windows.length).toBeGreaterThan(300);
    expect(read(csvFile(FACILITY_COLUMNS, windows))).toEqual(
      windows.map((row) => asRead(FACILITY_COLUMNS, row)),
    );
  });

  test('keep commas, quotes and line breaks of the content inside their cell', () => {
    const odd = { ...window, name: '窓口,"中"\n奥', summary: '一行目。\n二行目。' };
    const [row] = read(csvFile(FACILITY_COLUMNS, facilityRows({ ...content, programs: [odd] })));
    expect(row?.['名称']).toBe('窓口,"中"\n奥');
    expect(row?.['説明']).toBe('一行目。二行目。');
  });

  test('never hand a spreadsheet a formula', () => {
    const bad = { ...window, name: '=HYPERLINK("https://example.com")' };
    const [row] = read(csvFile(FACILITY_COLUMNS, facilityRows({ ...content, programs: [bad] })));
    expect(row?.['名称']).toBe(`'=HYPERLINK("https://example.com")`);
  });
});

describe('The list of gatherings', () => {
  const own = events.filter((row) => row['NO']?.startsWith('salon-'));
  const on = (day: string) => own.find((row) => row['開始日'] === day);

  test('has a row for every day, with times, place and how to come', () => {
    expect(on('2026-12-05')).toMatchObject({
      都道府県コード又は市区町村コード: '282065',
      NO: 'salon-20261205',
      都道府県名: '兵庫県',
      市区町村名: '芦屋市',
      終了日: '2026-12-05',
      開始時間: '14:00',
      終了時間: '16:00',
      '料金(基本)': '無料',
      主催者: '見出し市',
      場所名称: '公民館・オンライン（ビデオ通話）',
      定員: '10',
    });
  });

  test('says which days are over, which are left out and why, and where a day moved', () => {
    expect(on('2026-11-07')?.['備考']).toContain('終わりました（2026-11-21現在）');
    expect(on('2026-12-05')?.['備考']).not.toContain('終わりました');
    // On the day itself nothing is over yet.
    const onTheDay = eventRows(content, '2026-12-05').find((row) => row.NO === 'salon-20261205');
    expect(onTheDay?.備考).not.toContain('終わりました');
    expect(on('2026-11-21')).toMatchObject({ 開始時間: '', 終了時間: '' });
    expect(on('2026-11-21')?.['備考']).toContain('お休み（祭りのため）');
    expect(on('2027-01-02')?.['備考']).toContain('2027-01-09に移ります');
    expect(on('2027-01-09')?.['備考']).toContain('2027-01-02からの振りかえ');
  });

  test('says where it comes from and when it was confirmed', () => {
    expect(on('2026-12-05')?.['備考']).toBe(
      '最終確認日：2026-10-01（公式ページで）／出典：案内 https://www.example.lg.jp/salon',
    );
  });

  test('marks every sample', () => {
    const samples = read(csvFile(EVENT_COLUMNS, eventRows(shipped, TODAY)));
    const invented = new Set(shipped.gatherings.flatMap((g) => (g.sample ? g.name : [])));
    expect(samples.map((row) => row['イベント名'])).toEqual(expect.arrayContaining([...invented]));
    expect(invented.size).toBeGreaterThan(0);
    for (const row of samples) {
      expect(row['備考']?.startsWith('見本')).toBe(invented.has(row['イベント名'] ?? ''));
    }
  });

  test('a gathering that runs past midnight ends on the next day', () => {
    const late = { ...salon, id: 'late', schedule: { ...salon.schedule, minutes: 11 * 60 } };
    const [row] = eventRows({ ...content, gatherings: [late] }, '2026-12-01').slice(-1);
    expect(row?.終了日).not.toBe(row?.開始日);
    expect(row?.終了時間).toBe('01:00');
  });
});

describe('The list of windows', () => {
  test('tells address, hours, body and barrier-free access', () => {
    expect(places).toHaveLength(1);
    expect(places[0]).toMatchObject({
      NO: 'window',
      住所: '兵庫県芦屋市精道町7-6',
      緯度: '34.72',
      電話番号: '0797-31-2121',
      法人番号: '1000020282065',
      団体名: '見出し市',
      利用可能曜日: '月水',
      開始時間: '09:00',
      終了時間: '17:30',
      利用可能日時特記事項: '月・水 9:00〜17:30。祝日は休み',
      'バリアフリー情報(;区切り)': '車いすで入れる',
    });
  });

  test('claims one opening time only when all days have the same', () => {
    const weekly = [
      { days: ['MO' as const], open: '09:00', close: '17:00' },
      { days: ['TU' as const], open: '13:00', close: '17:00' },
    ];
    const uneven = { ...window, hours: { ...window.hours, weekly } } as typeof window;
    const [row] = facilityRows({ ...content, programs: [uneven] });
    expect(row).toMatchObject({ 利用可能曜日: '月火', 開始時間: undefined, 終了時間: undefined });
  });

  test('names the attribution that a licence asks for', () => {
    const rows = facilityRows(shipped).filter(({ NO }) => String(NO).startsWith('wam-'));
    expect(rows.length).toBeGreaterThan(300);
    for (const row of rows)
      expect(row.備考).toContain('オープンデータ（2025年3月末）を加工して作成');
  });

  test('shows no number that the pages do not show', () => {
    const old = { ...window, id: 'old', verified: undefined };
    const sources = [{ title: '古い一覧', url: 'https://www.example.lg.jp/', date: '2010' }];
    const [row] = facilityRows({ ...content, programs: [{ ...old, sources }] });
    expect(row?.電話番号).toBeUndefined();
  });
});
