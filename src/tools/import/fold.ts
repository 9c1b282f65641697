/**
 * Source files mix full-width and half-width forms of the same fact. Everything that is compared
 * or parsed goes through here first; what is shown keeps its Japanese punctuation.
 */

/** One form for comparing: NFKC, dashes alike, no spaces. */
export function foldForComparison(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−ー－〜~～]/gu, '-')
    .replace(/\s+/gu, '')
    .toLowerCase();
}

/** For showing: full-width digits and Latin letters narrowed, line breaks and runs of spaces gone. */
export function tidy(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Like `tidy`, but nothing remains of an empty or missing text. */
export function tidyOrNothing(text: string | null | undefined): string | undefined {
  const tidied = tidy(text ?? '');
  return tidied === '' ? undefined : tidied;
}
