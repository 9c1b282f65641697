import type { MunicipalityRow } from './gazetteer.ts';

// JIS X 0402: a prefecture's seat is its first designated city (xx100) or else its first city
// (xx201), apart from these three, whose number is another one.
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '13': '13104',
  '35': '35203',
  '40': '40130',
};

/** Five-digit codes of the 47 prefectural capitals, found in the gazetteer by their place in it. */
export function capitalCodes(rows: readonly MunicipalityRow[]): ReadonlySet<string> {
  const known = new Set(rows.map((row) => row.code));
  const prefectures = [...new Set(rows.map((row) => row.prefecture))];
  return new Set(
    prefectures.map((p) => EXCEPTIONS[p] ?? (known.has(`${p}100`) ? `${p}100` : `${p}201`)),
  );
}
