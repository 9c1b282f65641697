// Small and without imports: it runs where people write, on their own device, and nothing of what
// they write leaves it.

/** What is listened for: cues and, among them, harmless words in which a cue stands by chance. */
export type Listening = { readonly cues: readonly string[]; readonly unless: readonly string[] };

const KATAKANA = /[\u30a1-\u30f6]/g;
const TO_HIRAGANA = 0x60;

/**
 * Text in which two ways of writing the same words become equal: width, case, katakana, long
 * vowel marks, spaces and punctuation stop mattering.
 */
export const heard = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA))
    .replace(/[^\p{L}\p{N}]|ー/gu, '');

/** Words to listen for in one line, as they are heard, each once: for what a page carries. */
export const wordsOfDistress = (words: readonly string[]): string =>
  [...new Set(words.map(heard))].join(' ');

/** What {@link wordsOfDistress} wrote. */
export function listeningTo(cues = '', unless = ''): Listening {
  const words = (line: string): string[] => line.split(' ').filter((word) => word !== '');
  return { cues: words(cues), unless: words(unless) };
}

/** Whether distress is heard in a text. Rather once too often: help lines harm nobody. */
export function tellsOfDistress(text: string, { cues, unless }: Listening): boolean {
  let left = heard(text);
  for (const word of unless) left = left.replaceAll(heard(word), ' ');
  return cues.some((cue) => left.includes(heard(cue)));
}
