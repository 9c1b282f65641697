/** How much one more of the same kind counts less. */
const SAME_KIND = 0.06;
/** Results that somebody may look at before asking again. */
const LOOKED_AT = 30;

/**
 * Puts different kinds of help among the first results. Somebody who says 「お金がない」 has not
 * said which door they want; ten entries of one kind would hide the others.
 * @param rows best first
 */
export function diversified(
  rows: readonly number[],
  scoreOf: (row: number) => number,
  kindOf: (row: number) => number | undefined,
): number[] {
  const left = rows.slice(0, LOOKED_AT * 10);
  const often = new Map<number | undefined, number>();
  const first: number[] = [];
  while (first.length < LOOKED_AT && left.length > 0) {
    let [best, bestAt] = [-Infinity, 0];
    left.forEach((row, at) => {
      const score = scoreOf(row) * (1 - SAME_KIND) ** (often.get(kindOf(row)) ?? 0);
      if (score > best) [best, bestAt] = [score, at];
    });
    const [row] = left.splice(bestAt, 1);
    if (row === undefined) break;
    often.set(kindOf(row), (often.get(kindOf(row)) ?? 0) + 1);
    first.push(row);
  }
  return [...first, ...left, ...rows.slice(LOOKED_AT * 10)];
}
