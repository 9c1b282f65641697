import { minutesOf } from '../../directory/clock.ts';
import { WEEK, WEEK_SIGNS } from '../../directory/weekdays.ts';
import {
  categoryOf,
  cell,
  contactOf,
  idOf,
  kanaOf,
  needed,
  placeOf,
  RowRefusal,
  sourceOf,
  type Reading,
} from './cells.ts';
import type { Row } from './table.ts';

/** An entry before the schema looked at it. */
export type Entry = { readonly id: string } & Readonly<Record<string, unknown>>;

/** A gathering from a row of an event list (one day a row). */
export function gatheringOf(row: Row, reading: Reading): Entry {
  const day = dayOf(needed(row, '開始日'));
  const last = cell(row, '終了日');
  if (last !== undefined && dayOf(last) !== day)
    throw new RowRefusal('何日も続く催しは、日ごとの行に分けてください');
  const opens = clockOf(needed(row, '開始時間', '開始時刻'));
  const closes = clockOf(needed(row, '終了時間', '終了時刻'));
  const capacity = Number(cell(row, '定員') ?? Number.NaN);
  return {
    id: idOf(row, reading),
    name: needed(row, 'イベント名', '名称'),
    ...kanaOf(row),
    category: categoryOf(row, reading),
    summary: needed(row, '説明', '概要'),
    schedule: { starts: `${day}T${opens}`, minutes: minutesOf(closes) - minutesOf(opens) },
    place: placeOf(row, reading),
    ...costOf(row),
    ...(Number.isInteger(capacity) && { capacity }),
    ...contactOf(row),
    ...sourceOf(row, reading),
    ...noteOf([
      ['主催', cell(row, '主催者')],
      ['申込み', cell(row, '参加申込方法')],
      ['日時', cell(row, '開始日時特記事項', '日時備考')],
      ['備考', cell(row, '備考')],
    ]),
  };
}

/** A window or place from a row of a facility list. */
export function programOf(row: Row, reading: Reading): Entry {
  return {
    id: idOf(row, reading),
    name: needed(row, '名称'),
    ...kanaOf(row),
    category: categoryOf(row, reading),
    summary: needed(row, '説明'),
    ...hoursOf(row),
    place: placeOf(row, reading),
    ...contactOf(row),
    ...sourceOf(row, reading),
    ...noteOf([
      ['運営', cell(row, '団体名')],
      ['備考', cell(row, '備考')],
    ]),
  };
}

function dayOf(text: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text.normalize('NFKC'));
  if (!parts) throw new RowRefusal(`日付が読めません：${text}（例：2026-12-05）`);
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function clockOf(text: string): string {
  const parts = /^(\d{1,2}):(\d{2})(?::00)?$/u.exec(text.normalize('NFKC'));
  if (!parts) throw new RowRefusal(`時刻が読めません：${text}（例：13:30）`);
  return `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? ''}`;
}

function costOf(row: Row): { cost?: Record<string, string> } {
  const said = [cell(row, '料金(基本)'), cell(row, '料金(詳細)')].filter(
    (one) => one !== undefined,
  );
  if (said.length === 0) return {};
  const free = said.every((one) => /^(?:無料|0円?)$/u.test(one.normalize('NFKC')));
  return { cost: free ? { kind: 'free' } : { kind: 'depends', note: said.join(' ') } };
}

function hoursOf(row: Row): { hours?: Record<string, unknown> } {
  const signs = cell(row, '利用可能曜日');
  const opens = cell(row, '開始時間');
  const closes = cell(row, '終了時間');
  const note = cell(row, '利用可能日時特記事項');
  const days = signs && /^[月火水木金土日・、,\s]+$/u.test(signs) ? signs : undefined;
  if (days === undefined || opens === undefined || closes === undefined) {
    const words = [signs, opens && `${opens}〜${closes ?? ''}`, note].filter(Boolean).join(' ');
    return words === '' ? {} : { hours: { note: words } };
  }
  const open = WEEK.filter((_, at) => days.includes(WEEK_SIGNS.charAt(at)));
  const weekly = [{ days: open, open: clockOf(opens), close: clockOf(closes) }];
  return { hours: { weekly, ...(note && { note }) } };
}

function noteOf(parts: readonly (readonly [string, string | undefined])[]): { note?: string } {
  const lines = parts.flatMap(([name, said]) => (said === undefined ? [] : [`${name}：${said}`]));
  return lines.length === 0 ? {} : { note: lines.join('\n') };
}
