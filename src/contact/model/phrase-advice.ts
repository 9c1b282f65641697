import type { UnreadablePhrase } from '../../sealed/phrase.ts';

/** 1番目、2番目 … the way people count, from 0-based places. */
function places(wrong: readonly number[]): string {
  return wrong.map((place) => `${place + 1}番目`).join('と');
}

/** What looks wrong with a typed phrase, and what to do; in words that do not blame. */
export function phraseAdvice(
  { reason, wrongWords, suggestions }: UnreadablePhrase,
  unit: 'ことば' | '数字' = 'ことば',
): string {
  const where = wrongWords.length === 0 ? '' : places(wrongWords);
  const pick = suggestions.length === 0 ? '控えと見くらべてください。' : '下から選べます。';
  switch (reason) {
    case 'empty':
      return `まだ何も書かれていません。八つの${unit}を、順番に書いてください。`;
    case 'too-few':
      return `${unit}が八つより少ないようです。${where === '' ? '' : `${where}も、一覧にない${unit}です。`}${pick}`;
    case 'too-many':
      return `${unit}が八つより多いようです。${pick}`;
    case 'unknown-word':
      return where === ''
        ? `一覧にない${unit}があります。${pick}`
        : `${where}の${unit}が、少しちがうようです。${pick}`;
    case 'checksum':
      return where === ''
        ? `どれか一つの${unit}が、ちがうようです。${pick}`
        : `${where}の${unit}が、別の${unit}になっているようです。${pick}`;
  }
}
