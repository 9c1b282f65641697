import { z } from 'zod';
import type { SourceContext } from './context.ts';
import type { ProgramInput } from './draft.ts';
import { tidy, tidyOrNothing } from './fold.ts';
import { hoursFrom } from './hours.ts';
import { numbersOf } from './numbers.ts';
import { addressLine, townByName, townOfAddress } from './places.ts';

/** Fields that every row of くらし支援ナビ has in common (nationwide and area files). */
export const windowRowSchema = z.object({
  name: z.string(),
  type_plain: z.string(),
  contactType: z.string(),
  department: z.string().optional(),
  phone: z.string().optional(),
  fax: z.string().optional(),
  email: z.string().optional(),
  address: z.string().optional(),
  postalCode: z.string().optional(),
  hours: z.string().optional(),
  closed: z.string().optional(),
  url: z.string(),
  serviceArea: z.string().optional(),
  lastVerifiedAt: z.string(),
  source_url: z.string(),
  source_publisher: z.string(),
});
export type WindowRow = z.output<typeof windowRowSchema>;

/** A town hall's switchboard: said beside the number, so that nobody starts to explain too early. */
const SWITCHBOARD = '市役所・役場の代表番号です。担当の名前を言うと、つないでもらえます';

/** Phone, fax and mail of a window, and the channels that follow from them. */
export function windowContact(
  row: WindowRow & { is_representative_phone?: boolean },
  name: string,
  source: SourceContext,
  hidePhone: string | undefined,
): Pick<ProgramInput, 'contact' | 'channels'> {
  const { phone, fax } = numbersOf(row, name, source, hidePhone);
  const email = tidyOrNothing(row.email);
  const contact = {
    ...(phone && {
      phones: [{ number: phone, ...(row.is_representative_phone && { note: SWITCHBOARD }) }],
    }),
    ...(fax && { fax }),
    ...(email && { email }),
  };
  const channels = [
    ...(phone ? ['phone'] : []),
    ...(row.address ? ['office-visit'] : []),
    ...(email ? ['mail'] : []),
    ...(fax ? ['fax'] : []),
  ];
  return { ...(Object.keys(contact).length > 0 && { contact }), channels };
}

/** Hours, place, page, date and source of a window. */
export function windowDraftParts(
  row: WindowRow & { covers?: readonly { code: string; name: string }[] },
  prefecture: string,
  name: string,
  source: SourceContext,
): Partial<ProgramInput> {
  const hours = hoursFrom(row.hours, row.closed);
  const department = tidyOrNothing(row.department);
  return {
    ...(hours && { hours }),
    ...windowPlace(row, prefecture, name, source),
    url: row.url,
    ...(department &&
      !tidy(row.name).includes(department) && { note: `担当・場所：${department}` }),
    verified: { date: row.lastVerifiedAt, how: '提供元データ' },
    sources: [
      {
        dataset: 'kurashi-navi',
        title: `${row.source_publisher}の公表資料（くらし支援ナビ収録）`,
        url: row.source_url,
      },
    ],
  };
}

function windowPlace(
  row: WindowRow & { covers?: readonly { code: string; name: string }[] },
  prefecture: string,
  name: string,
  { towns, ledger }: SourceContext,
): Pick<ProgramInput, 'place'> {
  if (!row.address) return {};
  const { postalCode, address } = addressLine(row.address, towns);
  const only = row.covers?.length === 1 ? row.covers[0] : undefined;
  const town =
    townOfAddress(address, prefecture, towns) ?? (only && townByName(only.name, prefecture, towns));
  if (!town) {
    ledger.drop(name, 'place', `所在地の市区町村がわかりません: ${address}`);
    return {};
  }
  const postal = row.postalCode ?? postalCode;
  return { place: { municipality: town.code, ...(postal && { postal_code: postal }), address } };
}
