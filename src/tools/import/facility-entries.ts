import type { SourceContext } from './context.ts';
import { corporationDraft, corporationNumber } from './corporation.ts';
import type { Draft, OrganizationInput, ProgramInput } from './draft.ts';
import { correctionOf, overlay } from './editorial.ts';
import { facilityEntry } from './facility-entry.ts';
import type { FacilityRow } from './facility-row.ts';
import { serviceOf } from './facility-services.ts';
import { sameLine } from './phone.ts';

/**
 * Entries of all rows. An office has one entry for each service; 地域移行 and 地域定着 of one office
 * with one phone are one entry: it is the same people who come along.
 */
export function facilityEntries(
  rows: readonly FacilityRow[],
  source: SourceContext,
): { programs: Draft<ProgramInput>[]; organizations: Draft<OrganizationInput>[] } {
  const { editorial, ledger } = source;
  const offices = Map.groupBy(rows, ({ office_no }) => office_no);
  const taken = new Set<string>();
  const programs: Draft<ProgramInput>[] = [];
  const named = new Map<string, string[]>();
  for (const row of rows.toSorted((one, other) => (one.no < other.no ? -1 : 1))) {
    const service = serviceOf(row.service);
    if (!service) {
      ledger.drop(row.name, 'row', `扱わないサービスです: ${row.service}`);
      continue;
    }
    if (service.joins && hasTwin(row, offices.get(row.office_no) ?? [], service.joins)) {
      ledger.drop(`${row.name}（${row.service}）`, 'row', '同じ事業所の地域移行支援とまとめました');
      continue;
    }
    const id = freeId(`wam-${row.office_no}-${service.code}`, row, taken);
    const correction = correctionOf(editorial, [id]);
    if (correction?.leave_out) {
      ledger.drop(row.name, 'row', correction.leave_out);
      continue;
    }
    const corporation = corporationNumber(row.corp_no);
    if (corporation) named.set(corporation, [...(named.get(corporation) ?? []), row.corp]);
    else {
      const reason = `法人番号として正しくありません: ${row.corp_no ?? 'なし'}`;
      ledger.drop(row.name, 'corporation', reason);
    }
    const entry = facilityEntry(row, id, service, source, correction?.hide_phone);
    programs.push({ entry: overlay(entry, correction) });
  }
  const organizations = [...named].map(([number, names]) => corporationDraft(number, names));
  return { programs, organizations };
}

/** Whether the office offers the service that this one is told with, at the same phone. */
function hasTwin(row: FacilityRow, office: readonly FacilityRow[], code: string): boolean {
  return office.some(
    (other) => sameLine(other.phone, row.phone) && serviceOf(other.service)?.code === code,
  );
}

/** Branch offices share number and service with their main office: the later row names its serial. */
function freeId(id: string, row: FacilityRow, taken: Set<string>): string {
  const free = taken.has(id) ? `${id}-${row.no.toLowerCase()}` : id;
  taken.add(free);
  return free;
}
