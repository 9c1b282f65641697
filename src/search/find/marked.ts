/** A piece of a text, marked or not. */
export type Piece = { readonly text: string; readonly marked: boolean };

/**
 * Cuts a text at the words to mark. Where two of them meet or overlap, the longer one that begins
 * first wins; nothing of the text is lost or changed.
 */
export function piecesOf(text: string, marks: readonly string[]): Piece[] {
  const words = marks.filter((word) => word !== '').sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  let rest = text;
  while (rest !== '') {
    const next = words
      .map((word) => ({ word, at: rest.indexOf(word) }))
      .filter(({ at }) => at >= 0)
      .reduce<{ word: string; at: number } | undefined>(
        (first, one) => (first === undefined || one.at < first.at ? one : first),
        undefined,
      );
    if (next === undefined) {
      pieces.push({ text: rest, marked: false });
      break;
    }
    if (next.at > 0) pieces.push({ text: rest.slice(0, next.at), marked: false });
    pieces.push({ text: next.word, marked: true });
    rest = rest.slice(next.at + next.word.length);
  }
  return pieces;
}

/** The text as nodes, with `<mark>` around the words. Nothing is ever parsed as HTML. */
export function markedNodes(text: string, marks: readonly string[] = []): Node[] {
  return piecesOf(text, marks).map(({ text: part, marked }) => {
    if (!marked) return document.createTextNode(part);
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}
