import { readKana } from '../import/kana.ts';
import { readPhone } from '../import/phone.ts';
import { addressLine, townByCode, townOfAddress } from '../import/places.ts';
import type { Municipality } from '../../directory/schema/municipality.ts';
import type { Category } from '../../directory/schema/vocabulary.ts';
import type { Row } from './table.ts';

/** Why a row cannot be used, in words for the person who made the file. */
export class RowRefusal extends Error {}

/** What rows are read against. */
export type Reading = {
  readonly towns: readonly Municipality[];
  readonly categories: readonly Category[];
  /** Collection that the rows become. */
  readonly collection: 'gatherings' | 'programs';
  /** Category for rows without one: an id. */
  readonly category: string | undefined;
  /** Title of the source, said on the page. */
  readonly source: string;
};

/** The first of the columns that has a value; names are NFKC, as in table.ts. */
export function cell(row: Row, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = row.cells.get(name);
    if (value) return value;
  }
  return undefined;
}

/** The same, but the row is refused without it. */
export function needed(row: Row, ...names: readonly string[]): string {
  const value = cell(row, ...names);
  if (value !== undefined) return value;
  throw new RowRefusal(`「${names[0] ?? ''}」が空です`);
}

/** Id for a file name: area code and number of the row in its own list, which stay the same. */
export function idOf(row: Row, reading: Reading): string {
  const number = needed(row, 'ID', 'NO').toLowerCase();
  const area = cell(row, '都道府県コード又は市区町村コード', '全国地方公共団体コード') ?? '';
  const id = [reading.collection.replace(/s$/u, ''), area, number].filter(Boolean).join('-');
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) return id;
  throw new RowRefusal(`番号に使えない文字があります：${id}（英数字とハイフンだけ）`);
}

/** Category by id or by its name on screen. */
export function categoryOf(row: Row, reading: Reading): string {
  const said = cell(row, '種類') ?? reading.category;
  if (said === undefined)
    throw new RowRefusal('「種類」がありません。欄を足すか --category で決めてください');
  const found = reading.categories.find(({ id, label }) => id === said || label === said);
  if (found?.for.includes(reading.collection)) return found.id;
  throw new RowRefusal(`「種類」に使えない言葉です：${said}`);
}

/** Place from code, address, name of the house and coordinates. */
export function placeOf(row: Row, reading: Reading): Record<string, unknown> {
  const { towns } = reading;
  const { postalCode, address } = addressLine(cell(row, '住所', '所在地_連結表記') ?? '', towns);
  const code =
    cell(row, '所在地_全国地方公共団体コード') ??
    cell(row, '都道府県コード又は市区町村コード', '全国地方公共団体コード') ??
    '';
  const town = (code.length >= 5 ? townByCode(code, towns) : undefined) ?? byAddress(row, reading);
  if (!town) throw new RowRefusal('市区町村がわかりません。コードか住所を見てください');
  const house = cell(row, '方書', '建物名等(方書)');
  const name = cell(row, '場所名称');
  const postal = cell(row, '郵便番号') ?? postalCode;
  const [lat, lon] = ['緯度', '経度'].map((column) => Number(cell(row, column) ?? Number.NaN));
  const access = cell(row, 'アクセス方法');
  return {
    municipality: town.code,
    ...(name && { name }),
    ...(postal && { postal_code: postal }),
    ...(address && { address: [address, house].filter(Boolean).join(' ') }),
    ...(Number.isFinite(lat) && Number.isFinite(lon) && { lat, lon }),
    ...(access && { access }),
  };
}

function byAddress(row: Row, { towns }: Reading): Municipality | undefined {
  const prefecture = cell(row, '都道府県名', '所在地_都道府県');
  const two = towns.find(({ prefectureName }) => prefectureName === prefecture)?.prefecture;
  const address = `${cell(row, '市区町村名') ?? ''}${cell(row, '住所') ?? ''}`;
  const found = two === undefined ? undefined : townOfAddress(address, two, towns);
  return towns.find(({ code }) => code === found?.code);
}

/** Phone, if there is one; a number that does not look Japanese refuses the row. */
export function contactOf(row: Row): { contact?: Record<string, unknown> } {
  const raw = cell(row, '連絡先電話番号', '電話番号');
  if (raw === undefined) return {};
  const phone = readPhone(raw, new Set());
  if (!phone.ok) throw new RowRefusal(`電話番号が読めません。${phone.reason}`);
  const label = cell(row, '連絡先名称');
  const extension = cell(row, '連絡先内線番号', '内線番号');
  const note = extension && `内線 ${extension}`;
  return {
    contact: { phones: [{ number: phone.number, ...(label && { label }), ...(note && { note }) }] },
  };
}

/** Reading in hiragana; anything else is left out, since it only helps the search. */
export function kanaOf(row: Row): { kana?: string } {
  const said = cell(row, 'イベント名_カナ', '名称_カナ', '名称(カナ)');
  const kana = said === undefined ? undefined : readKana(said);
  return kana === undefined ? {} : { kana };
}

/** Official page and the source that the row is taken from. */
export function sourceOf(row: Row, reading: Reading): Record<string, unknown> {
  const url = cell(row, 'URL');
  return { ...(url && { url }), sources: [{ title: reading.source, ...(url && { url }) }] };
}
