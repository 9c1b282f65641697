/**
 * 社会福祉協議会, nationwide but not all: those with a designation in WAM NET (headquarters' number)
 * and those that run a window listed by くらし支援ナビ (the window's number). Source file:
 * shakyo.json. Each number says whose it is; a row that may not be published shows none.
 */
import { z } from 'zod';
import { corporationDraft, corporationId, corporationNumber } from '../corporation.ts';
import type { Context } from '../context.ts';
import { imported, type Draft, type Imported, type ProgramInput } from '../draft.ts';
import { correctionOf, overlay } from '../editorial.ts';
import { tidy, tidyOrNothing } from '../fold.ts';
import { Ledger } from '../ledger.ts';
import { areaCodesOf, readPhone } from '../phone.ts';
import { addressLine, townByCode, townOfAddress, type Town } from '../places.ts';
import { stableId } from '../stable-id.ts';
import { earliestDay } from '../vintage.ts';

const rowSchema = z.object({
  name: z.string(),
  kana: z.string().nullish(),
  corporate_number: z.string().optional(),
  prefecture: z.string(),
  municipality_code: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  fax: z.string().nullable(),
  url: z.string().nullable(),
  source_url: z.string(),
  vintage: z.string(),
  phone_kind: z.string(),
  publishable: z.boolean(),
  note: z.string().optional(),
});
const fileSchema = z.object({ items: z.array(rowSchema) });
type Row = z.output<typeof rowSchema>;

export const SOURCE = 'welfare-councils';

/** Whose number it is, said beside the number. */
const HEADQUARTERS =
  '法人の本部の代表番号です。「相談したいことがあります」と言うと、担当につないでもらえます';
const WINDOW = '社会福祉協議会が受けている相談窓口の番号です。代表の番号とは限りません';

/** Reads the parsed source file. A council that stands in both sources is told once. */
export function importWelfareCouncils(file: unknown, context: Context): Imported {
  const ledger = new Ledger(SOURCE);
  const rows = fileSchema.parse(file).items;
  const areaCodes = areaCodesOf(rows.flatMap(({ phone, fax }) => [phone, fax]));
  const programs = new Map<string, Draft<ProgramInput>>();
  const named = new Map<string, string>();
  for (const row of rows) {
    const draft = programOf(row, context, areaCodes, ledger);
    if (!draft) continue;
    if (programs.has(draft.entry.id)) {
      ledger.drop(row.name, 'row', '同じ社会福祉協議会の行がすでにあります');
      continue;
    }
    programs.set(draft.entry.id, draft);
    const corporation = corporationNumber(row.corporate_number);
    if (corporation) named.set(corporation, bareName(row.name));
  }
  const organizations = [...named].map(([number, name]) => corporationDraft(number, [name]));
  return imported(SOURCE, { programs: [...programs.values()], organizations, drops: ledger.drops });
}

function bareName(name: string): string {
  return tidy(name).replace(/^社会福祉法人\s*/u, '');
}

function programOf(
  row: Row,
  context: Context,
  areaCodes: ReadonlySet<string>,
  ledger: Ledger,
): Draft<ProgramInput> | undefined {
  const name = bareName(row.name);
  const prefecture = context.towns.find(
    ({ prefectureName }) => prefectureName === row.prefecture,
  )?.prefecture;
  const { postalCode, address } = addressLine(row.address ?? '', context.towns);
  const town =
    (row.municipality_code ? townByCode(row.municipality_code, context.towns) : undefined) ??
    townOfAddress(address, prefecture ?? '', context.towns);
  // 「○○市（指定管理者：…）」 is the city itself, with the city's switchboard.
  if (!name.endsWith('社会福祉協議会') || !prefecture || !town) {
    const reason = name.endsWith('社会福祉協議会')
      ? `市区町村がわかりません: ${address}`
      : '法人が社会福祉協議会ではなく、市や町そのものです';
    ledger.drop(name, 'row', reason);
    return undefined;
  }
  const id = stableId('welfare-council', prefecture, name);
  const decision = correctionOf(context.editorial, [id]);
  if (decision?.leave_out) {
    ledger.drop(name, 'row', decision.leave_out);
    return undefined;
  }
  const contact = contactOf(row, areaCodes, ledger);
  const wide = name.startsWith(row.prefecture);
  const corporation = corporationNumber(row.corporate_number);
  const url = ownPage(row, ledger);
  const entry: ProgramInput = {
    id,
    name,
    ...kanaOf(row, ledger),
    ...(corporation && { organization: corporationId(corporation) }),
    category: 'social-welfare-council',
    needs: ['unsure', 'money'],
    audience: ['self', 'family'],
    steps: ['connect'],
    channels: [
      ...(contact.phones ? ['phone'] : []),
      ...(address ? ['office-visit'] : []),
      ...(contact.fax ? ['fax'] : []),
    ],
    summary: summaryOf(wide ? row.prefecture : town.name, contact.phones !== undefined),
    coverage: { areas: [wide ? prefecture : town.code] },
    place: placeOf(town, address, postalCode),
    ...(Object.keys(contact).length > 0 && { contact }),
    ...(url && { url }),
    verified: { date: earliestDay(row.vintage), how: '提供元データ' },
    sources: [sourceOf(row)],
  };
  return { entry: overlay(entry, decision) };
}

function summaryOf(where: string, hasNumber: boolean): string {
  const words = `${where}の社会福祉協議会です。\n暮らしの相談、お金の貸付、ボランティアのことなどを聞けます。`;
  return hasNumber ? words : `${words}\n電話番号は確かめられていません。`;
}

function contactOf(
  row: Row,
  areaCodes: ReadonlySet<string>,
  ledger: Ledger,
): NonNullable<ProgramInput['contact']> {
  const phone = row.phone ? readPhone(row.phone, areaCodes) : undefined;
  const fax = row.fax ? readPhone(row.fax, areaCodes) : undefined;
  if (!row.publishable) ledger.drop(row.name, 'phone', '公開してよいと確かめられていません');
  else if (phone?.ok === false) ledger.drop(row.name, 'phone', phone.reason);
  if (fax?.ok === false) ledger.drop(row.name, 'phone', `ファクス ${fax.reason}`);
  const note = /本部/u.test(row.phone_kind) ? HEADQUARTERS : WINDOW;
  return {
    ...(phone?.ok && row.publishable && { phones: [{ number: phone.number, note }] }),
    ...(fax?.ok && row.publishable && { fax: fax.number }),
  };
}

/** The council's own page; some rows repeat the page of the list they come from. */
function ownPage(row: Row, ledger: Ledger): string | undefined {
  const raw = tidyOrNothing(row.url);
  if (!raw || /出典ページ/u.test(row.note ?? '')) return undefined;
  const url = URL.parse(raw);
  if (url && /^https?:$/u.test(url.protocol) && url.hostname.includes('.') && !/\s/u.test(raw))
    return raw;
  ledger.drop(row.name, 'url', `ページの住所として読めません: ${raw}`);
  return undefined;
}

function kanaOf(row: Row, ledger: Ledger): { kana?: string } {
  if (!row.kana) return {};
  const kana = tidy(row.kana.normalize('NFKC')).replace(/^しゃかいふくしほうじん\s*/u, '');
  if (/^[ぁ-ゖー ]+$/u.test(kana)) return { kana };
  ledger.drop(row.name, 'kana', `ひらがな以外の文字があります: ${row.kana}`);
  return {};
}

function placeOf(
  town: Town,
  address: string,
  postalCode: string | undefined,
): NonNullable<ProgramInput['place']> {
  return {
    municipality: town.code,
    ...(postalCode && { postal_code: postalCode }),
    ...(address && { address }),
  };
}

function sourceOf(row: Row): NonNullable<ProgramInput['sources']>[number] {
  if (row.corporate_number !== undefined) {
    return { dataset: 'wam-net', title: '障害福祉サービス等情報公表システム オープンデータ' };
  }
  return {
    dataset: 'kurashi-navi',
    title: '相談窓口の公表資料（くらし支援ナビ収録）',
    url: row.source_url,
  };
}
