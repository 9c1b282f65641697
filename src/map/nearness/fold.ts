const LARGE: Readonly<Record<string, string>> = {
  ...{ ぁ: 'あ', ぃ: 'い', ぅ: 'う', ぇ: 'え', ぉ: 'お' },
  ...{ ゃ: 'や', ゅ: 'ゆ', ょ: 'よ', っ: 'つ', ゎ: 'わ' },
};

/**
 * One form for what people write differently: width, katakana, がざ and かさ, づ and ず, small
 * letters, long marks, ヶ and ノ between kanji, まち and ちょう. Only for comparing, never shown.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\p{Script=Han})[ヶケがカヵ](?=\p{Script=Han})/gu, '$1か')
    .replace(/(\p{Script=Han})[ノの之](?=\p{Script=Han})/gu, '$1')
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replaceAll('づ', 'ず')
    .replaceAll('ぢ', 'じ')
    .normalize('NFD')
    .replace(/[\u3099\u309a]/g, '')
    .replace(/[ぁぃぅぇぉゃゅょっゎ]/g, (letter) => LARGE[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}]|ー/gu, '')
    .replaceAll('ちよう', 'まち');
}
