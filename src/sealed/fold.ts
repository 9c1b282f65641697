/** Katakana to hiragana, including ヵ and ヶ; ー and everything else stay. */
function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/**
 * Unicode form in which every kana is one base letter plus combining marks.
 * The free-standing marks ゛゜ become combining ones first: NFKC would put a space before them,
 * and that space would cut a word in two.
 */
function decomposed(input: string): string {
  const marks = input.replaceAll('\u309b', '\u3099').replaceAll('\u309c', '\u309a');
  return marks.normalize('NFKC').normalize('NFD');
}

/**
 * The form in which two ways of typing the same word become equal: width, katakana, the marks ゛゜,
 * small kana, ー and everything that is not kana stop mattering.
 *
 * @returns only large hiragana without marks; empty when there is no kana in `input`
 */
export function fold(input: string): string {
  return toHiragana(decomposed(input))
    .replace(/[^ぁ-ゖ]/g, '')
    .replaceAll('ゕ', 'か')
    .replaceAll('ゖ', 'け')
    .replace(/[ぁぃぅぇぉっゃゅょゎ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 1));
}

/**
 * Cuts what somebody typed at everything that is not a letter: spaces of any width, line ends,
 * ・ 、 - and the numbers of a printed card. ー belongs to a word. Order is kept; a piece may hold
 * several words written together, or letters that are not kana (then its folded form is empty).
 */
export function pieces(input: string): readonly string[] {
  return decomposed(input)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((piece) => piece !== '');
}
