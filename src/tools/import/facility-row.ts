import { z } from 'zod';
import type { Context } from './context.ts';
import type { Draft, OrganizationInput, ProgramInput } from './draft.ts';
import { correctionOf, overlay } from './editorial.ts';
import { facilityHours } from './facility-hours.ts';
import { SERVICES, serviceOf, type Service } from './facility-services.ts';
import { tidy } from './fold.ts';
import type { Ledger } from './ledger.ts';
import { corporationDraft, corporationId, corporationNumber } from './corporation.ts';
import { areaCodesOf, readPhone, sameLine } from './phone.ts';
import { addressLine, townOfAddress } from './places.ts';

const text = z.string().optional();

/** One row of WAM NET's open data: a service that an office is designated for. */
export const facilityRowSchema = z.object({
  no: z.string(),
  corp: z.string(),
  corp_no: text,
  service: z.string(),
  name: z.string(),
  kana: text,
  office_no: z.string(),
  city: z.string(),
  addr: z.string(),
  phone: text,
  fax: text,
  url: text,
  lat: z.number().optional(),
  lon: z.number().optional(),
  hours_wd: text,
  hours_sat: text,
  hours_sun: text,
  hours_hol: text,
  closed: text,
  notes: text,
  capacity: text,
});
export const facilitiesFileSchema = z.object({ wam: z.array(facilityRowSchema) });
export type FacilityRow = z.output<typeof facilityRowSchema>;

/** The day for which the register speaks. */
const AS_OF = '2025-03-31';

/**
 * Entries of all rows. An office has one entry for each service; 地域移行 and 地域定着 of one office
 * with one phone are one entry: it is the same people who come along.
 */
export function facilityEntries(
  rows: readonly FacilityRow[],
  context: Context,
  ledger: Ledger,
): { programs: Draft<ProgramInput>[]; organizations: Draft<OrganizationInput>[] } {
  const areaCodes = areaCodesOf(rows.flatMap(({ phone, fax }) => [phone, fax]));
  const offices = byOffice(rows);
  const taken = new Map<string, FacilityRow>();
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
    const correction = correctionOf(context.editorial, [id]);
    if (correction?.leave_out) {
      ledger.drop(row.name, 'row', correction.leave_out);
      continue;
    }
    const corporation = corporationNumber(row.corp_no);
    if (corporation) named.set(corporation, [...(named.get(corporation) ?? []), row.corp]);
    else
      ledger.drop(
        row.name,
        'corporation',
        `法人番号として正しくありません: ${row.corp_no ?? 'なし'}`,
      );
    const entry = entryOf(id, row, service, context, areaCodes, ledger, correction?.hide_phone);
    programs.push({ entry: overlay(entry, correction) });
  }
  const organizations = [...named].map(([number, names]) => corporationDraft(number, names));
  return { programs, organizations };
}

/** The rows of each office, for finding the other services of the same house quickly. */
function byOffice(rows: readonly FacilityRow[]): ReadonlyMap<string, readonly FacilityRow[]> {
  return Map.groupBy(rows, ({ office_no }) => office_no);
}

/** Whether the office offers the service that this one is told with, at the same phone. */
function hasTwin(row: FacilityRow, office: readonly FacilityRow[], code: string): boolean {
  return office.some(
    (other) => sameLine(other.phone, row.phone) && serviceOf(other.service)?.code === code,
  );
}

/** Branch offices share number and service with their main office: the later row names its serial. */
function freeId(id: string, row: FacilityRow, taken: Map<string, FacilityRow>): string {
  const free = taken.has(id) ? `${id}-${row.no.toLowerCase()}` : id;
  taken.set(free, row);
  return free;
}

function entryOf(
  id: string,
  row: FacilityRow,
  service: Service,
  context: Context,
  areaCodes: ReadonlySet<string>,
  ledger: Ledger,
  hidePhone: string | undefined,
): ProgramInput {
  const name = tidy(row.name);
  const contact = contactOf(row, areaCodes, hidePhone, ledger);
  const hours = facilityHours(row);
  const capacity = Number(row.capacity);
  const kana = kanaOf(row, ledger);
  const corporation = corporationNumber(row.corp_no);
  const words = SERVICES[service.code];
  return {
    id,
    name,
    ...(kana && { kana }),
    ...(corporation
      ? { organization: corporationId(corporation) }
      : { note: `運営：${tidy(row.corp)}` }),
    category: service.category,
    needs: [...words.needs],
    audience: ['self'],
    steps: [...words.steps],
    channels: [
      ...(contact.phones ? ['phone'] : []),
      'office-visit',
      ...(contact.fax ? ['fax'] : []),
    ],
    summary: words.summary,
    ...(hours && { hours }),
    ...placeOf(row, context, ledger),
    ...(Object.keys(contact).length > 0 && { contact }),
    ...webPage(row, ledger),
    requirements: {
      handbook: 'depends',
      papers: ['障害福祉サービスの受給者証'],
      note: '手帳がなくても使える場合があります。お住まいの市区町村の窓口で聞けます。',
    },
    ...(Number.isInteger(capacity) && capacity > 0 && { capacity }),
    identifiers: { 'wam-net': row.office_no },
    verified: { date: AS_OF, how: '提供元データ' },
    sources: [{ dataset: 'wam-net', title: '障害福祉サービス等情報公表システム オープンデータ' }],
  };
}

function contactOf(
  row: FacilityRow,
  areaCodes: ReadonlySet<string>,
  hidePhone: string | undefined,
  ledger: Ledger,
): NonNullable<ProgramInput['contact']> {
  const phone = row.phone ? readPhone(row.phone, areaCodes) : undefined;
  const fax = row.fax ? readPhone(row.fax, areaCodes) : undefined;
  if (phone && hidePhone) ledger.drop(row.name, 'phone', hidePhone);
  else if (phone?.ok === false) ledger.drop(row.name, 'phone', phone.reason);
  if (fax?.ok === false) ledger.drop(row.name, 'phone', `ファクス ${fax.reason}`);
  return {
    ...(phone?.ok && !hidePhone && { phones: [{ number: phone.number }] }),
    ...(fax?.ok && { fax: fax.number }),
  };
}

function placeOf(row: FacilityRow, context: Context, ledger: Ledger): Pick<ProgramInput, 'place'> {
  const prefecture =
    context.towns.find(({ prefectureName }) => row.city.startsWith(prefectureName))?.prefecture ??
    '';
  const { address } = addressLine(
    `${row.city}${row.addr.startsWith(row.city) ? row.addr.slice(row.city.length) : row.addr}`,
    context.towns,
  );
  const town = townOfAddress(address, prefecture, context.towns);
  if (!town) {
    ledger.drop(row.name, 'place', `所在地の市区町村がわかりません: ${address}`);
    return {};
  }
  const point = row.lat !== undefined && row.lon !== undefined && { lat: row.lat, lon: row.lon };
  return { place: { municipality: town.code, address, ...point } };
}

function webPage(row: FacilityRow, ledger: Ledger): Pick<ProgramInput, 'url'> {
  if (!row.url) return {};
  const url = URL.parse(row.url.trim());
  if (
    url &&
    /^https?:$/u.test(url.protocol) &&
    url.hostname.includes('.') &&
    !/\s/u.test(row.url.trim())
  ) {
    return { url: row.url.trim() };
  }
  ledger.drop(row.name, 'url', `ページの住所として読めません: ${row.url}`);
  return {};
}

/** The register's reading, when it is a reading: some rows repeat the name in kanji. */
function kanaOf(row: FacilityRow, ledger: Ledger): string | undefined {
  if (!row.kana) return undefined;
  const kana = row.kana
    .replace(/う[゛ﾞ]/gu, 'ゔ')
    .normalize('NFKC')
    .replace(/[ァ-ヶ]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x60))
    .replace(/\s+/gu, ' ')
    .trim();
  if (/^[ぁ-ゖー・0-9A-Za-z&. -]+$/u.test(kana)) return kana;
  ledger.drop(row.name, 'kana', `ひらがな以外の文字があります: ${row.kana}`);
  return undefined;
}
