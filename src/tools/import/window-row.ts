import { z } from 'zod';
import type { Context } from './context.ts';
import type { ProgramInput } from './draft.ts';
import { tidy, tidyOrNothing } from './fold.ts';
import { hoursFrom } from './hours.ts';
import type { Ledger } from './ledger.ts';
import { readPhone } from './phone.ts';
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
  areaCodes: ReadonlySet<string>,
  hidePhone: string | undefined,
  ledger: Ledger,
  name: string,
): Pick<ProgramInput, 'contact' | 'channels'> {
  const phone = row.phone ? readPhone(row.phone, areaCodes) : undefined;
  const fax = row.fax ? readPhone(row.fax, areaCodes) : undefined;
  if (phone?.ok === false) ledger.drop(name, 'phone', phone.reason);
  if (phone && hidePhone) ledger.drop(name, 'phone', hidePhone);
  const email = tidyOrNothing(row.email);
  const shown = phone?.ok && !hidePhone ? phone.number : undefined;
  const faxShown = fax?.ok ? fax.number : undefined;
  if (fax?.ok === false) ledger.drop(name, 'phone', `ファクス ${fax.reason}`);
  const contact = {
    ...(shown && {
      phones: [{ number: shown, ...(row.is_representative_phone && { note: SWITCHBOARD }) }],
    }),
    ...(faxShown && { fax: faxShown }),
    ...(email && { email }),
  };
  const channels = [
    ...(shown ? ['phone'] : []),
    ...(row.address ? ['office-visit'] : []),
    ...(email ? ['mail'] : []),
    ...(faxShown ? ['fax'] : []),
  ];
  return { ...(Object.keys(contact).length > 0 && { contact }), channels };
}

/** Hours, place, page, date and source of a window. */
export function windowDraftParts(
  row: WindowRow & { covers?: readonly { code: string; name: string }[] },
  prefecture: string,
  context: Context,
  ledger: Ledger,
  name: string,
): Partial<ProgramInput> {
  const hours = hoursFrom(row.hours, row.closed);
  const department = tidyOrNothing(row.department);
  return {
    ...(hours && { hours }),
    ...windowPlace(row, prefecture, context, ledger, name),
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
  context: Context,
  ledger: Ledger,
  name: string,
): Pick<ProgramInput, 'place'> {
  if (!row.address) return {};
  const { postalCode, address } = addressLine(row.address, context.towns);
  const only = row.covers?.length === 1 ? row.covers[0] : undefined;
  const town =
    townOfAddress(address, prefecture, context.towns) ??
    (only && townByName(only.name, prefecture, context.towns));
  if (!town) {
    ledger.drop(name, 'place', `所在地の市区町村がわかりません: ${address}`);
    return {};
  }
  const postal = row.postalCode ?? postalCode;
  return { place: { municipality: town.code, ...(postal && { postal_code: postal }), address } };
}
