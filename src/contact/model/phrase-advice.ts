import type { ParsedPhrase } from '../../sealed/phrase.ts';

type Unreadable = Extract<ParsedPhrase, { ok: false }>;

/** 1番目、2番目 … the way people count, from 0-based places. */
function places(wrong: readonly number[]): string {
  return wrong.map((place) => `${place + 1}番目`).join('と');
}

/** What looks wrong with a typed phrase, and what to do; in words that do not blame. */
export function phraseAdvice({ reason, wrongWords, suggestions }: Unreadable): string {
  const where = wrongWords.length === 0 ? '' : places(wrongWords);
  const pick = suggestions.length === 0 ? '控えと見くらべてください。' : '下から選べます。';
  switch (reason) {
    case 'empty':
      return 'まだ何も書かれていません。八つのことばを、順番に書いてください。';
    case 'too-few':
      return `ことばが八つより少ないようです。${where === '' ? '' : `${where}も、一覧にないことばです。`}${pick}`;
    case 'too-many':
      return `ことばが八つより多いようです。${pick}`;
    case 'unknown-word':
      return where === ''
        ? `一覧にないことばがあります。${pick}`
        : `${where}のことばが、少しちがうようです。${pick}`;
    case 'checksum':
      return where === ''
        ? `どれか一つのことばが、ちがうようです。${pick}`
        : `${where}のことばが、別のことばになっているようです。${pick}`;
  }
}
