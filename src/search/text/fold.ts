import { digitsOf } from './numerals.ts';

/**
 * One folding for what is written here and for what people type: build and browser run this file.
 *
 * Everything that a reader takes for the same word becomes the same letters: width, katakana and
 * hiragana, long vowels, small kana, and the spellings of `content/vocabulary/spellings.yaml`.
 * The result is for comparing only and is never shown.
 */

/** Spellings that mean the same word: `[written, folded to]`. */
export type Spellings = readonly (readonly [string, string])[];

/** The folding of one vocabulary. */
export type Folding = {
  /** Letters of the same width and kana, spellings unified; punctuation and length still there. */
  readonly plain: (text: string) => string;
  /** What is compared: like `plain`, short vowels, large kana, one space between runs of letters. */
  readonly key: (text: string) => string;
};

const SMALL = 'ぁぃぅぇぉゃゅょっゎゔゐゑづぢ';
const LARGE = 'あいうえおやゆよつわぶいえずじ';
const O_ROW = 'おこそとのほもよろごぞどぼぽょ';
const E_ROW = 'えけせてねへめれげぜでべぺ';
const U_ROW = 'うくすつぬふむゆるぐずぶぷゅ';
const SMALL_KANA = new RegExp(`[${SMALL}]`, 'g');
// 「学校でいじめ」 and 「でいやな」 are two words each, with no long vowel between.
const LENGTH = new RegExp(
  `([${O_ROW}])う+|([${E_ROW}])い+(?!じめ|や[がなだで])|([${U_ROW}])う+|([あいえお])\\4+`,
  'g',
);
const KATAKANA = /[\u30a1-\u30f6]/g;
const TO_HIRAGANA = 0x60;

/** NFKC: the letters as they were typed, in one width. Lone surrogates become spaces. */
export const plainWidth = (text: string): string => text.replace(/\p{Cs}/gu, ' ').normalize('NFKC');

/** {@link plainWidth} in lower case and hiragana. */
export const hiragana = (text: string): string =>
  plainWidth(text)
    .toLowerCase()
    .replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - TO_HIRAGANA));

/** Letters to compare, numbers as digits. */
const lettersOf = (text: string): string => digitsOf(hiragana(text));

/** おかあさん and おかさん, いばしょ and いばしよ, ハローワーク and ハロワク become the same. */
const shortened = (text: string): string =>
  text
    .replace(/[ー〜~]/g, '')
    .replace(SMALL_KANA, (letter) => LARGE.charAt(SMALL.indexOf(letter)))
    .replace(
      LENGTH,
      (_, o?: string, e?: string, u?: string, same?: string) => o ?? e ?? u ?? same ?? '',
    );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Makes the folding of a list of spellings; the longest spelling wins where several fit. */
export function makeFolding(spellings: Spellings): Folding {
  const map = new Map(spellings.map(([from, to]) => [lettersOf(from), lettersOf(to)]));
  const found = [...map.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = found.length === 0 ? undefined : new RegExp(found.join('|'), 'g');
  const plain = (text: string): string => {
    const letters = lettersOf(text);
    return pattern === undefined
      ? letters
      : letters.replace(pattern, (spelling) => map.get(spelling) ?? spelling);
  };
  const key = (text: string): string =>
    shortened(plain(text))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return { plain, key };
}
