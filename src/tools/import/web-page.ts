import { webAddress } from '../../directory/schema/parts/url.ts';
import type { Ledger } from './ledger.ts';

/** A page as its source writes it; one that is no address is in the ledger. */
export function webPage(raw: string, name: string, ledger: Ledger): string | undefined {
  const page = raw.trim();
  if (webAddress.safeParse(page).success) return page;
  ledger.drop(name, 'url', `ページの住所として読めません: ${page}`);
  return undefined;
}
