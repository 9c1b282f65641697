/** How much one more of the same kind counts less. */
const SAME_KIND = 0.02;
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
  return [...withOthers(first, kindOf), ...left, ...rows.slice(LOOKED_AT * 10)];
}

/** Places from which on another kind is shown when the ones before are alike. */
const OTHERS_AT: readonly (readonly [place: number, kinds: number])[] = [[4, 2]];

/** Sees to it that the first results are not all of one kind while there are others. */
function withOthers(
  rows: readonly number[],
  kindOf: (row: number) => number | undefined,
): number[] {
  const shown = [...rows];
  for (const [place, kinds] of OTHERS_AT) {
    const before = new Set(shown.slice(0, place).map(kindOf));
    if (before.size >= kinds) continue;
    const at = shown.findIndex((row, index) => index >= place && !before.has(kindOf(row)));
    const [row] = at < 0 ? [] : shown.splice(at, 1);
    if (row !== undefined) shown.splice(place, 0, row);
  }
  return shown;
}
