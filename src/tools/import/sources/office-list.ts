/**
 * Small national lists of one kind of office each (ひきこもり地域支援センター, 精神保健福祉センター …),
 * collected from official pages. They are not complete: the category names the official index. Only
 * rows marked `publishable` with a source of 2022 or later show a number.
 */
import { z } from 'zod';
import { openSource, type Context, type SourceContext } from '../context.ts';
import { imported, type Draft, type Imported, type ProgramInput } from '../draft.ts';
import { overlay, rowDecision } from '../editorial.ts';
import { tidy } from '../fold.ts';
import { hoursFrom } from '../hours.ts';
import { numbersOf } from '../numbers.ts';
import { officeKind, type OfficeList } from '../office-kinds.ts';
import { addressLine, townOfAddress, type Town } from '../places.ts';
import { sourceTitle } from '../source-title.ts';
import { stableId } from '../stable-id.ts';
import { earliestDay, firstAddress, isTooOld, readVintage, tooOldInWords } from '../vintage.ts';

const rowSchema = z.object({
  name: z.string(),
  prefecture: z.string(),
  publishable: z.boolean(),
  source_url: z.string(),
  vintage: z.string().optional(),
  phone: z.string().nullish(),
  fax: z.string().nullish(),
  address: z.string().nullish(),
  hours: z.string().nullish(),
  url: z.string().nullish(),
  official_page: z.string().optional(),
  note: z.string().nullish(),
});
const fileSchema = z.object({ items: z.array(rowSchema) });
type Row = z.output<typeof rowSchema>;

/** Pages of the state, prefectures and towns. */
const OFFICIAL_HOST = /\.(?:lg|go)\.jp$|^(?:www\.)?(?:pref|city|town|vill)\.[a-z.]+\.jp$/u;

/** Reads one list. */
export function importOfficeList(list: OfficeList, file: unknown, context: Context): Imported {
  const rows = fileSchema.parse(file).items;
  const source = openSource(list, context, rows);
  const seen = new Set<string>();
  const programs = rows.flatMap((row) => {
    const made = draft(list, row, source);
    if (!made || seen.has(made.entry.id)) return [];
    seen.add(made.entry.id);
    return [made];
  });
  return imported(source, { programs });
}

function draft(list: OfficeList, row: Row, source: SourceContext): Draft<ProgramInput> | undefined {
  const { towns, editorial, ledger } = source;
  const name = tidy(row.name);
  const prefecture = towns.find((town) => town.prefectureName === row.prefecture)?.prefecture;
  const decision = rowDecision(editorial, list, row.name);
  const address = firstAddress(row.source_url);
  const reason =
    decision?.leave_out ??
    (address === undefined ? '出典のページの住所がありません' : undefined) ??
    (prefecture === undefined ? `都道府県がわかりません: ${row.prefecture}` : undefined);
  if (reason !== undefined || prefecture === undefined || address === undefined) {
    ledger.drop(name, 'row', reason ?? '');
    return undefined;
  }
  const vintage = readVintage(row.vintage);
  const hidden = isTooOld(vintage)
    ? tooOldInWords(vintage)
    : row.publishable
      ? undefined
      : '公開してよいと確かめられていません';
  const shown = hidden === undefined;
  const kind = officeKind(list, name);
  const { needs, audience, steps, summary } = source.kinds[kind];
  const { phone } = numbersOf({ phone: row.phone }, name, source, hidden);
  const hours = shown ? hoursFrom(row.hours) : undefined;
  const url = officialPage(row, address, phone !== undefined);
  const entry: ProgramInput = {
    id: stableId(list, prefecture, name),
    name,
    category: kind,
    needs,
    audience,
    steps,
    channels: phone ? ['phone'] : ['web'],
    summary: `${row.prefecture}の${summary}${phone ? '' : '\n電話番号は確かめられていません。公式のページでお確かめください。'}`,
    ...(hours && { hours }),
    coverage: { areas: [coveredArea(name, prefecture, towns)] },
    ...(shown && row.address ? placeOf(row.address, name, prefecture, source) : {}),
    ...(phone && { contact: { phones: [{ number: phone, ...phoneNote(row.note) }] } }),
    ...(url && { url }),
    ...(shown && vintage && { verified: { date: earliestDay(vintage), how: '公式ページ' } }),
    sources: [
      {
        dataset: 'office-lists',
        ...sourceTitle(editorial, address, name),
        ...(decision?.source_title && { title: decision.source_title }),
        url: address,
        ...(vintage && { date: vintage }),
      },
    ],
  };
  return { entry: overlay(decision?.id ? { ...entry, id: decision.id } : entry, decision) };
}

/** Some numbers ring at another desk of the same house; the caller should know. */
function phoneNote(note: string | null | undefined): { note?: string } {
  return /福祉（生活保護）係の番号/u.test(note ?? '')
    ? { note: '福祉（生活保護）の係の番号です。こころの相談は、別の番号のことがあります' }
    : {};
}

/** A page of its own, a public body’s page, or, without a number, the page where the name stands. */
function officialPage(row: Row, source: string, hasNumber: boolean): string | undefined {
  const own = row.url ?? row.official_page;
  if (own) return own;
  return OFFICIAL_HOST.test(new URL(source).hostname) || !hasNumber ? source : undefined;
}

/** A name that begins with a town is for that town; every other one for its prefecture. */
function coveredArea(name: string, prefecture: string, towns: readonly Town[]): string {
  const own = towns.find(
    (town) => town.prefecture === prefecture && town.kind !== 'w' && name.startsWith(town.name),
  );
  return own?.code ?? prefecture;
}

function placeOf(
  raw: string,
  name: string,
  prefecture: string,
  { towns, ledger }: SourceContext,
): Pick<ProgramInput, 'place'> {
  const { postalCode, address } = addressLine(raw, towns);
  const town = townOfAddress(address, prefecture, towns);
  if (!town) {
    ledger.drop(name, 'place', `所在地の市区町村がわかりません: ${address}`);
    return {};
  }
  return {
    place: { municipality: town.code, ...(postalCode && { postal_code: postalCode }), address },
  };
}
