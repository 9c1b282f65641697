/** Ways in which people type a phrase; used by several tests. */

const toKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

// Half-width kana in the order of the full-width row, with their marks behind them.
const FULL =
  'ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309a';
const toHalfWidth = (text: string): string =>
  Array.from(toKatakana(text).normalize('NFD'), (kana) =>
    FULL.includes(kana) ? String.fromCharCode(0xff66 + FULL.indexOf(kana)) : kana,
  ).join('');

export const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  'as shown': (text) => text,
  katakana: toKatakana,
  'half-width katakana': toHalfWidth,
  'with separate marks': (text) => text.normalize('NFD'),
  'with free-standing marks': (text) =>
    text.normalize('NFD').replaceAll('\u3099', '゛').replaceAll('\u309a', '゜'),
  'without marks': (text) => text.normalize('NFD').replace(/[\u3099\u309a]/g, ''),
  'with large kana only': (text) =>
    text.replace(/[ぁぃぅぇぉっゃゅょ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 1)),
  'with long marks added': (text) => text.replace(/([あ-ん])$/, '$1ー'),
};

export const SEPARATORS = [' ', '　', '', '・', '\n', '、', ' - ', ', ', '／', '\t', '。'] as const;
