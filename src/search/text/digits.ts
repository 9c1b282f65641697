/** Ends of a number under which it is found besides the whole of it. */
export const NUMBER_ENDS: readonly number[] = [4, 6, 7, 8];

/**
 * Digits of a question that is a telephone number or the end of one, else undefined. Hyphens,
 * brackets and spaces between digits mean nothing, nor does the +81 of a number from abroad.
 */
export function phoneDigits(question: string): string | undefined {
  const plain = question.normalize('NFKC').replace(/[\s()‐‑‒–—−ー・.-]/g, '');
  const digits = plain.replace(/^(?:tel|電話番号|電話|でんわ):?/i, '').replace(/^\+81/, '0');
  return /^\d{4,15}$/.test(digits) ? digits : undefined;
}

/** The digits of a number under which its entry is found: the whole number and its ends. */
export function phoneTokens(number: string): string[] {
  const digits = phoneDigits(number);
  if (digits === undefined) return [];
  return [digits, ...NUMBER_ENDS.filter((n) => n < digits.length).map((n) => digits.slice(-n))];
}
