import { z } from 'zod';
import type { Context } from './context.ts';
import type { Draft, OrganizationInput, ProgramInput } from './draft.ts';
import { overlay, rowDecision, type EditorialRow } from './editorial.ts';
import { tidy, tidyOrNothing } from './fold.ts';
import { hoursFrom } from './hours.ts';
import type { Ledger } from './ledger.ts';
import { areaCodesOf, readPhone } from './phone.ts';
import { addressLine, townOfAddress, type Town } from './places.ts';
import { sourceTitle } from './source-title.ts';
import { earliestDay, firstAddress, isTooOld, readVintage } from './vintage.ts';

/** A row that somebody collected by hand; `publishable: false` means name and official page only. */
export const curatedRowSchema = z.object({
  name: z.string(),
  source_url: z.string(),
  publishable: z.boolean(),
  phone: z.string().optional(),
  phone_note: z.string().optional(),
  fax: z.string().optional(),
  email: z.string().optional(),
  address: z.string().optional(),
  hours: z.string().optional(),
  closed: z.string().optional(),
  vintage: z.string().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
});
export type CuratedRow = z.output<typeof curatedRowSchema>;

/** Facts that programmes and organisations have in common. */
type Facts = Pick<
  ProgramInput,
  'id' | 'name' | 'contact' | 'place' | 'url' | 'verified' | 'sources'
>;

/** Entries of hand-collected rows. Each needs a decision of an editor (id, kind, words). */
export function curatedEntries(
  rows: readonly CuratedRow[],
  source: string,
  context: Context,
  ledger: Ledger,
): { programs: Draft<ProgramInput>[]; organizations: Draft<OrganizationInput>[] } {
  const programs: Draft<ProgramInput>[] = [];
  const organizations: Draft<OrganizationInput>[] = [];
  const areaCodes = areaCodesOf(rows.flatMap(({ phone, fax }) => [phone, fax]));
  for (const row of rows) {
    const decision = rowDecision(context.editorial, source, row.name);
    const reason = decision ? decision.leave_out : '編集の決めごと（editorial.yaml）にない行です';
    if (!decision?.id || reason !== undefined) {
      ledger.drop(row.name, 'row', reason ?? '編集の決めごとに id がありません');
      continue;
    }
    const hidden = hiddenBecause(row);
    if (hidden !== undefined) dropFacts(row, ledger, hidden);
    const facts = entryOf(
      row,
      decision.id,
      decision,
      hidden === undefined,
      areaCodes,
      context,
      ledger,
    );
    // An organisation is not open or closed: hours belong to what it runs.
    if (decision.into === 'organizations') organizations.push({ entry: overlay(facts, decision) });
    else {
      const hours =
        hidden === undefined
          ? hoursFrom(row.hours?.replace(/\s*\(WAM\)$/u, ''), row.closed)
          : undefined;
      programs.push({ entry: overlay({ ...facts, ...(hours && { hours }) }, decision) });
    }
  }
  return { programs, organizations };
}

function entryOf(
  row: CuratedRow,
  id: string,
  decision: EditorialRow,
  shown: boolean,
  areaCodes: ReadonlySet<string>,
  context: Context,
  ledger: Ledger,
): Facts {
  const url = firstAddress(row.source_url);
  const vintage = vintageOf(row);
  const facts = shown ? factsOf(row, areaCodes, context.towns, ledger) : {};
  return {
    id,
    name: tidy(row.name),
    ...facts,
    ...(url && decision.official && { url }),
    ...(shown && vintage && { verified: { date: earliestDay(vintage), how: '公式ページ' } }),
    sources: [sourceOf(row, decision, context)],
  };
}

/** The page a row was collected from, or the registered data set that it was copied from. */
function sourceOf(row: CuratedRow, decision: EditorialRow, context: Context) {
  if (decision.dataset !== undefined) return { dataset: decision.dataset };
  const url = firstAddress(row.source_url);
  const vintage = vintageOf(row);
  return {
    dataset: 'official-pages',
    ...(url
      ? sourceTitle(context.editorial, url, tidy(row.name))
      : { title: tidy(row.source_url) }),
    ...(decision.source_title && { title: decision.source_title }),
    ...(url && { url }),
    ...(vintage && { date: vintage }),
  };
}

function vintageOf(row: CuratedRow): string | undefined {
  return readVintage(row.vintage ?? row.source_url);
}

/** Why phone, address and hours of a row are not shown; undefined when they are. */
function hiddenBecause(row: CuratedRow): string | undefined {
  const vintage = vintageOf(row);
  if (firstAddress(row.source_url) === undefined) return '出典のページの住所がありません';
  if (isTooOld(vintage)) return `2022年より前の資料です: ${vintage ?? ''}`;
  return row.publishable ? undefined : '公開してよいと確かめられていません';
}

function dropFacts(row: CuratedRow, ledger: Ledger, reason: string): void {
  for (const what of ['phone', 'email', 'address', 'hours'] as const) {
    if (row[what]) ledger.drop(row.name, what, reason);
  }
}

function factsOf(
  row: CuratedRow,
  areaCodes: ReadonlySet<string>,
  towns: readonly Town[],
  ledger: Ledger,
): Partial<Facts> {
  const phone = row.phone ? readPhone(row.phone, areaCodes) : undefined;
  if (phone?.ok === false) ledger.drop(row.name, 'phone', phone.reason);
  const fax = row.fax ? readPhone(row.fax, areaCodes) : undefined;
  const note = tidyOrNothing(row.phone_note);
  const contact = {
    ...(phone?.ok && { phones: [{ number: phone.number, ...(note && { note }) }] }),
    ...(fax?.ok && { fax: fax.number }),
    ...(row.email && { email: row.email }),
  };
  return {
    ...(Object.keys(contact).length > 0 && { contact }),
    ...placeOf(row, towns, ledger),
  };
}

function placeOf(row: CuratedRow, towns: readonly Town[], ledger: Ledger): Partial<Facts> {
  if (!row.address) return {};
  const { postalCode, address } = addressLine(row.address, towns);
  const candidates = [...new Set(towns.map(({ prefecture }) => prefecture))]
    .map((prefecture) => townOfAddress(address, prefecture, towns))
    .filter((town) => town !== undefined);
  const [town] = candidates;
  if (!town || candidates.length > 1) {
    ledger.drop(row.name, 'place', `所在地の市区町村がわかりません: ${address}`);
    return {};
  }
  const point = row.lat !== undefined && row.lon !== undefined && { lat: row.lat, lon: row.lon };
  return {
    place: {
      municipality: town.code,
      ...(postalCode && { postal_code: postalCode }),
      address,
      ...point,
    },
  };
}
