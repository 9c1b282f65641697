import type { Draft, OrganizationInput } from './draft.ts';
import { tidy } from './fold.ts';
import { WAM_NET_DAY, WAM_NET_SOURCE } from './wam-net.ts';

/** Kind of organisation by the legal form in its name; the first that fits. */
const FORMS: readonly (readonly [RegExp, OrganizationInput['kind']])[] = [
  [/社会福祉協議会/u, 'welfare-council'],
  [/社会福祉法人|福祉会$/u, 'social-welfare'],
  [/特定非営利|NPO|ＮＰＯ|一般社団|公益社団|一般財団|公益財団|労働者協同組合/u, 'npo'],
  [/医療法人|病院/u, 'medical'],
  [/学校法人/u, 'school'],
  [/株式会社|有限会社|合同会社|合資会社|合名会社/u, 'company'],
  [/[市区町村]$/u, 'municipality'],
];

/** A 法人番号 whose check digit fits, or nothing: some rows lost digits on their way. */
export function corporationNumber(raw: string | undefined): string | undefined {
  const number = raw?.trim() ?? '';
  if (!/^[1-9]\d{12}$/u.test(number)) return undefined;
  // Check digit: 9 minus the sum of the twelve digits, every second one (from the right) doubled,
  // modulo 9 (法人番号の指定等に関する省令, 2条).
  const digits = Array.from(number.slice(1), Number).toReversed();
  const sum = digits.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
  return Number(number[0]) === 9 - (sum % 9) ? number : undefined;
}

/** Id of a corporation: its 法人番号, thirteen digits, never changes. */
export function corporationId(number: string): string {
  return `corporation-${number}`;
}

/** An organisation from the names a register has for one 法人番号; the longest is the full one. */
export function corporationDraft(
  number: string,
  names: readonly string[],
): Draft<OrganizationInput> {
  const [name = ''] = names
    .map(tidy)
    .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1));
  return {
    entry: {
      id: corporationId(number),
      name,
      kind: FORMS.find(([form]) => form.test(name))?.[1] ?? 'other',
      corporate_number: number,
      verified: { date: WAM_NET_DAY, how: '提供元データ' },
      sources: [WAM_NET_SOURCE],
    },
  };
}
