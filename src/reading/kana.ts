/** Letters that need a reading. 〆 and ヶ count only beside or instead of a kanji, as in 3ヶ月. */
const KANJI = String.raw`[\p{Script=Han}々〆〇ヶヵ]`;

/** A kanji, or a letter that stands for one. */
export const isKanji = (letter: string): boolean => new RegExp(`^${KANJI}$`, 'u').test(letter);

/** True when a text has a letter that needs a reading. */
export const hasKanji = (text: string): boolean => /[\p{Script=Han}々〆]/u.test(text);

/** Kanji that Unicode holds twice (塚 as U+FA10) in their usual form; of the same length. */
export const unified = (text: string): string => {
  const plain = text.normalize('NFC');
  return plain.length === text.length ? plain : text;
};

/** Katakana as hiragana; everything else stays as it is. */
export const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/** One way of writing for comparing readings: NFKC, hiragana, lower case, no spaces or marks. */
export const plainKana = (text: string): string =>
  toHiragana(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}ー]/gu, '');

/** Runs of kanji, of kana, and of anything else, in turn. */
export const RUNS = new RegExp(
  String.raw`(?<kanji>${KANJI}+)|(?<kana>[ぁ-ゖァ-ヴー]+)|(?<other>.)`,
  'gsu',
);
