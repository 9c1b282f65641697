const RUN = /[a-z0-9]+|[^a-z0-9\s]+/g;
const KANJI = /\p{sc=Han}/gu;

/**
 * The tokens of a folded text: pairs of neighbouring Japanese letters; runs of Latin letters and
 * digits whole; the pair at the border of the two (「a型」). A single letter alone is a token too.
 * Whoever searches for part of a text asks only for tokens that the text has.
 */
export function tokensOf(key: string): string[] {
  const tokens = new Set<string>();
  for (const word of key.split(' ')) {
    let before = '';
    for (const [run] of word.matchAll(RUN)) {
      const letters = Array.from(run);
      if (before !== '') tokens.add(before + (letters[0] ?? ''));
      before = letters.at(-1) ?? '';
      if (/^[a-z0-9]/.test(run)) tokens.add(run);
      else if (letters.length === 1 && letters[0] !== undefined) {
        if (run === word) tokens.add(run);
      } else pairs(letters, tokens);
    }
  }
  return [...tokens];
}

function pairs(letters: readonly string[], into: Set<string>): void {
  for (let at = 0; at + 1 < letters.length; at += 1) {
    into.add(`${letters[at] ?? ''}${letters[at + 1] ?? ''}`);
  }
}

/** The single kanji of a folded name, so that 「楓」 alone finds 「NPO法人楓」. */
export const kanjiOf = (key: string): string[] => [...new Set(key.match(KANJI) ?? [])];

const PARTICLE = /([のとにへもをはがで])(?=[あいうえお])/g;

/**
 * A text and, where it differs, the same with a gap after every possible particle. Long vowels are
 * folded without knowing where words begin: 「こころのうつ」 would lose the う of うつ.
 */
export const readingsOf = (text: string): string[] => {
  const apart = text.replace(PARTICLE, '$1 ');
  return apart === text ? [text] : [text, apart];
};
