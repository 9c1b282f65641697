import type { SourceContext } from './context.ts';
import { corporationId, corporationNumber } from './corporation.ts';
import type { ProgramInput } from './draft.ts';
import { facilityHours } from './facility-hours.ts';
import type { FacilityRow } from './facility-row.ts';
import type { Service } from './facility-services.ts';
import { tidy } from './fold.ts';
import { readKana } from './kana.ts';
import { numbersOf } from './numbers.ts';
import { addressLine, townOfAddress } from './places.ts';
import { WAM_NET_DAY, WAM_NET_SOURCE } from './wam-net.ts';
import { webPage } from './web-page.ts';

/**
 * The entry of a row.
 * @param hidePhone why its number is not shown, when an editor decided so
 */
export function facilityEntry(
  row: FacilityRow,
  id: string,
  service: Service,
  source: SourceContext,
  hidePhone: string | undefined,
): ProgramInput {
  const { phone, fax } = numbersOf(row, row.name, source, hidePhone);
  const hours = facilityHours(row);
  const capacity = Number(row.capacity);
  const corporation = corporationNumber(row.corp_no);
  const url = row.url ? webPage(row.url, row.name, source.ledger) : undefined;
  const { needs, audience, steps, summary } = source.kinds[service.kind];
  return {
    id,
    name: tidy(row.name),
    ...kanaOf(row, source),
    ...(corporation
      ? { organization: corporationId(corporation) }
      : { note: `運営：${tidy(row.corp)}` }),
    category: service.kind,
    needs,
    audience,
    steps,
    channels: [...(phone ? ['phone'] : []), 'office-visit', ...(fax ? ['fax'] : [])],
    summary,
    ...(hours && { hours }),
    ...placeOf(row, source),
    ...((phone ?? fax) && {
      contact: { ...(phone && { phones: [{ number: phone }] }), ...(fax && { fax }) },
    }),
    ...(url && { url }),
    requirements: {
      handbook: 'depends',
      papers: ['障害福祉サービスの受給者証'],
      note: '手帳がなくても使える場合があります。お住まいの市区町村の窓口で聞けます。',
    },
    ...(Number.isInteger(capacity) && capacity > 0 && { capacity }),
    identifiers: { 'wam-net': row.office_no },
    verified: { date: WAM_NET_DAY, how: '提供元データ' },
    sources: [WAM_NET_SOURCE],
  };
}

function placeOf(row: FacilityRow, { towns, ledger }: SourceContext): Pick<ProgramInput, 'place'> {
  const prefecture = towns.find(({ prefectureName }) => row.city.startsWith(prefectureName));
  const street = row.addr.startsWith(row.city) ? row.addr.slice(row.city.length) : row.addr;
  const { address } = addressLine(`${row.city}${street}`, towns);
  const town = townOfAddress(address, prefecture?.prefecture ?? '', towns);
  if (!town) {
    ledger.drop(row.name, 'place', `所在地の市区町村がわかりません: ${address}`);
    return {};
  }
  const point = row.lat !== undefined && row.lon !== undefined && { lat: row.lat, lon: row.lon };
  return { place: { municipality: town.code, address, ...point } };
}

/** The register's reading, when it is a reading: some rows repeat the name in kanji. */
function kanaOf(row: FacilityRow, { ledger }: SourceContext): Pick<ProgramInput, 'kana'> {
  if (!row.kana) return {};
  const kana = readKana(row.kana);
  if (kana !== undefined) return { kana };
  ledger.drop(row.name, 'kana', `ひらがな以外の文字があります: ${row.kana}`);
  return {};
}
