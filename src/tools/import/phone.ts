import { tidy } from './fold.ts';

/** A number in the form `0797-31-0681`, `0120-061-338` or `#8008`, or why it cannot be shown. */
export type PhoneReading = { ok: true; number: string } | { ok: false; reason: string };

/** Three-digit services and the short numbers that begin with `#`. */
const SHORT = /^(?:1\d{2}|#\d{4})$/u;

/** Dashes where the numbering plan fixes them, whatever the source did. */
const FIXED: readonly (readonly [RegExp, string])[] = [
  [/^(0120|0800)(\d{3})(\d{3,4})$/u, '$1-$2-$3'],
  [/^(0570)(\d{3})(\d{3})$/u, '$1-$2-$3'],
  [/^(0[5789]0)(\d{4})(\d{4})$/u, '$1-$2-$3'],
];

/** Ten digits, or eleven for mobile and IP numbers (numbering plan of the Ministry of Internal Affairs). */
const LENGTH = /^0(?:[5789]0\d{8}|\d{9})$/u;

/**
 * Reads one number. Digits are never changed: only dashes are added or moved where the plan leaves
 * no choice. `areaCodes` are the codes seen in the same source, longest match first, and give the
 * dashes of a number that came without any.
 */
export function readPhone(raw: string, areaCodes: ReadonlySet<string>): PhoneReading {
  const text = tidy(raw.normalize('NFKC')).replace(/[‐‑‒–—―−ー]/gu, '-');
  if (SHORT.test(text)) return { ok: true, number: text };
  if (!/^[\d()\s-]+$/u.test(text)) return { ok: false, reason: `数字以外の文字があります: ${raw}` };
  const digits = text.replace(/\D/gu, '');
  if (!LENGTH.test(digits)) return { ok: false, reason: `けた数が合いません: ${raw}` };
  for (const [pattern, form] of FIXED) {
    if (pattern.test(digits)) return { ok: true, number: digits.replace(pattern, form) };
  }
  if (/^0\d{1,4}-\d{1,4}-\d{4}$/u.test(text)) return { ok: true, number: text };
  return withAreaCode(digits, areaCodes, raw);
}

function withAreaCode(digits: string, areaCodes: ReadonlySet<string>, raw: string): PhoneReading {
  for (const length of [5, 4, 3, 2]) {
    const code = digits.slice(0, length);
    if (areaCodes.has(code)) {
      return { ok: true, number: `${code}-${digits.slice(length, 6)}-${digits.slice(6)}` };
    }
  }
  return { ok: false, reason: `市外局番の区切りがわかりません: ${raw}` };
}

/** The area codes of every number in `phones` that came with dashes in the usual places. */
export function areaCodesOf(phones: Iterable<string | null | undefined>): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const phone of phones) {
    const match = /^(0\d{1,4})-(\d{1,4})-\d{4}$/u.exec(phone ?? '');
    if (match?.[1] && match[2] && (match[1] + match[2]).length === 6) codes.add(match[1]);
  }
  return codes;
}

/** Same line, whatever the dashes. */
export function sameLine(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return false;
  return one.replace(/\D/gu, '') === other.replace(/\D/gu, '');
}
