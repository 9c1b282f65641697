/** Kana that are mistaken for each other: the same key on a telephone, with or without its marks. */
const KEYS = 'あいうえお かきくけこがぎぐげご さしすせそざじずぜぞ たちつてとだぢづでど なにぬねの '
  .concat('はひふへほばびぶべぼぱぴぷぺぽ まみむめも やゆよ らりるれろ わをん')
  .split(' ');
const KEY_OF = new Map(KEYS.flatMap((kana, key) => Array.from(kana, (one) => [one, key] as const)));
/** A letter of the same key and two letters that changed places are slighter mistakes. */
const SAME_KEY = 0.75;
const SWAPPED = 0.75;

function change(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  const key = KEY_OF.get(a ?? '');
  return key !== undefined && key === KEY_OF.get(b ?? '') ? SAME_KEY : 1;
}

/**
 * How far two words are apart: letters to add, drop, change, or swap with their neighbour.
 * @param most further than this is not measured: the result is then greater than it
 * @param inside whether `b` may begin and end anywhere in `a`
 */
export function distance(a: string, b: string, most: number, inside = false): number {
  if (b.length - a.length > most || (!inside && a.length - b.length > most)) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  let nearest = last[b.length] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [inside ? 0 : i];
    let least = row[0] ?? 0;
    for (let j = 1; j <= b.length; j += 1) {
      let value = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + change(a[i - 1], b[j - 1]),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + SWAPPED);
      }
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    nearest = Math.min(nearest, row[b.length] ?? nearest);
    [before, last] = [last, row];
  }
  return inside ? nearest : (last[b.length] ?? most + 1);
}
