/** Says how many entries are marked, and that the others are in the list, not lost. */
export function countSentence(shown: number, wanted: number): string {
  const missing = Math.max(0, wanted - shown);
  const rest =
    missing === 0 ? '' : `くわしい位置のわからない${missing}件は、一覧だけに出しています。`;
  return shown === 0
    ? `地図に出せる印はありません。${rest}`
    : `地図に${shown}件の印があります。${rest}`;
}
