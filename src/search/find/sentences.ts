import type { Question } from '../question.ts';

/** How many results there are, for everybody and for screen readers. */
export const countSentence = (total: number): string =>
  total === 0
    ? '見つかりませんでした。ことばを短くすると、見つかることもあります。'
    : `${total.toLocaleString('ja-JP')}件あります。`;

/** In which order they stand. */
export function orderSentence({ q, area }: Question): string {
  if (q !== '') return 'ことばに近いものから並んでいます。';
  const near = area === '' ? '' : '、えらんだまちに近いもの';
  return `最近確かめたもの${near}、五十音の順に並んでいます。`;
}
