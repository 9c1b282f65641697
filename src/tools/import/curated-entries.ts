import type { SourceContext } from './context.ts';
import { hiddenBecause, vintageOf, type CuratedRow } from './curated-row.ts';
import type { Draft, OrganizationInput, ProgramInput } from './draft.ts';
import { overlay, rowDecision, type EditorialRow } from './editorial.ts';
import { tidy, tidyOrNothing } from './fold.ts';
import { hoursFrom } from './hours.ts';
import type { Ledger } from './ledger.ts';
import { numbersOf } from './numbers.ts';
import { addressLine, townOfAddress } from './places.ts';
import { sourceTitle } from './source-title.ts';
import { earliestDay, firstAddress } from './vintage.ts';

/** Facts that programmes and organisations have in common. */
type Facts = Pick<
  ProgramInput,
  'id' | 'name' | 'contact' | 'place' | 'url' | 'verified' | 'sources'
>;

/** Entries of hand-collected rows. Each needs a decision of an editor (id, kind, words). */
export function curatedEntries(
  rows: readonly CuratedRow[],
  source: SourceContext,
): { programs: Draft<ProgramInput>[]; organizations: Draft<OrganizationInput>[] } {
  const { editorial, ledger } = source;
  const programs: Draft<ProgramInput>[] = [];
  const organizations: Draft<OrganizationInput>[] = [];
  for (const row of rows) {
    const decision = rowDecision(editorial, ledger.source, row.name);
    const reason = decision ? decision.leave_out : '編集の決めごと（editorial.yaml）にない行です';
    if (!decision?.id || reason !== undefined) {
      ledger.drop(row.name, 'row', reason ?? '編集の決めごとに id がありません');
      continue;
    }
    const hidden = hiddenBecause(row);
    if (hidden !== undefined) dropFacts(row, ledger, hidden);
    const facts = {
      id: decision.id,
      name: tidy(row.name),
      ...(hidden === undefined && shownFacts(row, source)),
      ...pageOf(row, decision),
      sources: [sourceOf(row, decision, source)],
    };
    // An organisation is not open or closed: hours belong to what it runs.
    if (decision.into === 'organizations') organizations.push({ entry: overlay(facts, decision) });
    else {
      const words = row.hours?.replace(/\s*\(WAM\)$/u, '');
      const hours = hidden === undefined ? hoursFrom(words, row.closed) : undefined;
      programs.push({ entry: overlay({ ...facts, ...(hours && { hours }) }, decision) });
    }
  }
  return { programs, organizations };
}

function pageOf(row: CuratedRow, { official }: EditorialRow): Pick<Facts, 'url'> {
  const url = firstAddress(row.source_url);
  return url !== undefined && official ? { url } : {};
}

/** The page a row was collected from, or the registered data set that it was copied from. */
function sourceOf(row: CuratedRow, decision: EditorialRow, { editorial }: SourceContext) {
  if (decision.dataset !== undefined) return { dataset: decision.dataset };
  const url = firstAddress(row.source_url);
  const vintage = vintageOf(row);
  return {
    dataset: 'official-pages',
    ...(url ? sourceTitle(editorial, url, tidy(row.name)) : { title: tidy(row.source_url) }),
    ...(decision.source_title && { title: decision.source_title }),
    ...(url && { url }),
    ...(vintage && { date: vintage }),
  };
}

function dropFacts(row: CuratedRow, ledger: Ledger, reason: string): void {
  for (const what of ['phone', 'email', 'address', 'hours'] as const) {
    if (row[what]) ledger.drop(row.name, what, reason);
  }
}

/** What is told only of a row that may be published. */
function shownFacts(row: CuratedRow, source: SourceContext): Partial<Facts> {
  const { phone, fax } = numbersOf(row, row.name, source);
  const note = tidyOrNothing(row.phone_note);
  const contact = {
    ...(phone && { phones: [{ number: phone, ...(note && { note }) }] }),
    ...(fax && { fax }),
    ...(row.email && { email: row.email }),
  };
  const vintage = vintageOf(row);
  return {
    ...(Object.keys(contact).length > 0 && { contact }),
    ...placeOf(row, source),
    ...(vintage && { verified: { date: earliestDay(vintage), how: '公式ページ' } }),
  };
}

function placeOf(row: CuratedRow, { towns, ledger }: SourceContext): Pick<Facts, 'place'> {
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
