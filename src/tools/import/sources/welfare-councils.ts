/**
 * 社会福祉協議会, nationwide but not all: those with a designation in WAM NET (headquarters' number)
 * and those that run a window listed by くらし支援ナビ (the window's number). Source file:
 * shakyo.json. Each number says whose it is; a row that may not be published shows none.
 */
import { z } from 'zod';
import { corporationDraft, corporationId, corporationNumber } from '../corporation.ts';
import { openSource, type Context, type SourceContext } from '../context.ts';
import { imported, type Draft, type Imported, type ProgramInput } from '../draft.ts';
import { correctionOf, overlay } from '../editorial.ts';
import { tidy, tidyOrNothing } from '../fold.ts';
import { readKana } from '../kana.ts';
import { numbersOf } from '../numbers.ts';
import { addressLine, townByCode, townOfAddress, type Town } from '../places.ts';
import { stableId } from '../stable-id.ts';
import { earliestDay } from '../vintage.ts';
import { WAM_NET_SOURCE } from '../wam-net.ts';
import { webPage } from '../web-page.ts';

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

/** Whose number it is, said beside the number. */
const HEADQUARTERS =
  '法人の本部の代表番号です。「相談したいことがあります」と言うと、担当につないでもらえます';
const WINDOW = '社会福祉協議会が受けている相談窓口の番号です。代表の番号とは限りません';

/** Reads the parsed source file. A council that stands in both sources is told once. */
export function importWelfareCouncils(file: unknown, context: Context): Imported {
  const rows = fileSchema.parse(file).items;
  const source = openSource('welfare-councils', context, rows);
  const programs = new Map<string, Draft<ProgramInput>>();
  const named = new Map<string, string>();
  for (const row of rows) {
    const draft = programOf(row, source);
    if (!draft) continue;
    if (programs.has(draft.entry.id)) {
      source.ledger.drop(row.name, 'row', '同じ社会福祉協議会の行がすでにあります');
      continue;
    }
    programs.set(draft.entry.id, draft);
    const corporation = corporationNumber(row.corporate_number);
    if (corporation) named.set(corporation, bareName(row.name));
  }
  const organizations = [...named].map(([number, name]) => corporationDraft(number, [name]));
  return imported(source, { programs: [...programs.values()], organizations });
}

function bareName(name: string): string {
  return tidy(name).replace(/^社会福祉法人\s*/u, '');
}

function programOf(row: Row, source: SourceContext): Draft<ProgramInput> | undefined {
  const { towns, editorial, ledger } = source;
  const name = bareName(row.name);
  const prefecture = towns.find(
    ({ prefectureName }) => prefectureName === row.prefecture,
  )?.prefecture;
  const { postalCode, address } = addressLine(row.address ?? '', towns);
  const town =
    (row.municipality_code ? townByCode(row.municipality_code, towns) : undefined) ??
    townOfAddress(address, prefecture ?? '', towns);
  // 「○○市（指定管理者：…）」 is the city itself, with the city's switchboard.
  if (!name.endsWith('社会福祉協議会') || !prefecture || !town) {
    const reason = name.endsWith('社会福祉協議会')
      ? `市区町村がわかりません: ${address}`
      : '法人が社会福祉協議会ではなく、市や町そのものです';
    ledger.drop(name, 'row', reason);
    return undefined;
  }
  const id = stableId('welfare-council', prefecture, name);
  const decision = correctionOf(editorial, [id]);
  if (decision?.leave_out) {
    ledger.drop(name, 'row', decision.leave_out);
    return undefined;
  }
  const contact = contactOf(row, source);
  const wide = name.startsWith(row.prefecture);
  const corporation = corporationNumber(row.corporate_number);
  const url = ownPage(row, source);
  const entry: ProgramInput = {
    id,
    name,
    ...kanaOf(row, source),
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

function contactOf(row: Row, source: SourceContext): NonNullable<ProgramInput['contact']> {
  if (!row.publishable) {
    source.ledger.drop(row.name, 'phone', '公開してよいと確かめられていません');
    return {};
  }
  const { phone, fax } = numbersOf(row, row.name, source);
  const note = /本部/u.test(row.phone_kind) ? HEADQUARTERS : WINDOW;
  return {
    ...(phone && { phones: [{ number: phone, note }] }),
    ...(fax && { fax }),
  };
}

/** The council's own page; some rows repeat the page of the list they come from. */
function ownPage(row: Row, { ledger }: SourceContext): string | undefined {
  const raw = tidyOrNothing(row.url);
  if (!raw || /出典ページ/u.test(row.note ?? '')) return undefined;
  return webPage(raw, row.name, ledger);
}

function kanaOf(row: Row, { ledger }: SourceContext): { kana?: string } {
  if (!row.kana) return {};
  const kana = readKana(row.kana)?.replace(/^しゃかいふくしほうじん\s*/u, '');
  if (kana) return { kana };
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
    return WAM_NET_SOURCE;
  }
  return {
    dataset: 'kurashi-navi',
    title: '相談窓口の公表資料（くらし支援ナビ収録）',
    url: row.source_url,
  };
}
