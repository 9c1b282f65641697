import { entropyOf, PHRASE_WORDS, replaced, swapped } from './phrase-code.ts';
import { FOLDED, readWords, START_LENGTH, wordAt } from './word-index.ts';

/** Where a phrase looks wrong, and every whole phrase it may have been meant as. */
export interface Repair {
  /** 0-based places; empty when the fault cannot be placed */
  readonly places: readonly number[];
  /** whole phrases whose checksum fits, most likely first, at most `MOST_SUGGESTIONS` */
  readonly suggestions: readonly (readonly string[])[];
}

/** More than this would be a list to search through, not a help. */
const MOST_SUGGESTIONS = 6;
/** Beyond two broken words the checksum no longer tells a repair from chance. */
const MOST_BROKEN = 2;

type Candidate = readonly number[];

/** Number of edits (insert, delete, replace, swap of neighbours) between two short words. */
function edits(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (up: number, left: number): number => rows[i - up]?.[j - left] ?? 0;
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(1, 0) + 1, (row[j - 1] ?? 0) + 1, at(1, 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(2, 2) + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** Whether two words are exactly so many edits apart; most pairs are told without counting. */
function isApart(a: string, b: string, distance: number): boolean {
  if (Math.abs(a.length - b.length) > distance) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const rest = Math.min(a.length, b.length) - start;
  while (end < rest && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  // One edit never reaches further than two neighbours that changed places.
  if (distance === 1 && rest - end > 2) return false;
  return edits(a.slice(start, a.length - end), b.slice(start, b.length - end)) === distance;
}

/** Values of the words that are exactly `distance` edits from what was typed. */
function wordsAt(typed: string, distance: number): readonly number[] {
  return FOLDED.flatMap((word, value) => {
    if (isApart(word, typed, distance)) return [value];
    // Somebody who types only the first three kana of each word can slip there as well.
    const start = typed.length === START_LENGTH;
    return start && isApart(word.slice(0, START_LENGTH), typed, distance) ? [value] : [];
  });
}

/** Nearest words first; two edits only when nothing is one edit away. */
function nearWords(typed: string): readonly number[] {
  const near = wordsAt(typed, 1);
  return near.length > 0 ? near : wordsAt(typed, 2);
}

function fitting(candidates: readonly Candidate[]): readonly (readonly string[])[] {
  const unique = new Map(candidates.filter(entropyOf).map((values) => [values.join(), values]));
  return [...unique.values()].slice(0, MOST_SUGGESTIONS).map((values) => values.map(wordAt));
}

/** Eight pieces, some of which are no words: `typed` holds the folded pieces. */
export function repairUnknown(
  values: readonly (number | undefined)[],
  typed: readonly string[],
): Repair {
  const places = values.flatMap((value, place) => (value === undefined ? [place] : []));
  if (places.length > MOST_BROKEN) return { places, suggestions: [] };
  const candidates = places.reduce<readonly Candidate[]>(
    (found, place) => {
      const near = nearWords(typed[place] ?? '');
      return found.flatMap((candidate) => near.map((value) => replaced(candidate, place, value)));
    },
    [values.map((value) => value ?? 0)],
  );
  return { places, suggestions: fitting(candidates) };
}

/**
 * Eight words of the list whose checksum does not fit: one became another, or two changed places.
 * `typed` holds the folded pieces, since a slip may have made one the start of another word.
 */
export function repairChecksum(values: readonly number[], typed: readonly string[]): Repair {
  const slipped = values.flatMap((_, place) =>
    wordsAt(typed[place] ?? '', 1).map((other) => replaced(values, place, other)),
  );
  const suggestions = fitting([...slipped, ...swapped(values)]);
  const wrong = values.flatMap((value, place) =>
    suggestions.some((words) => words[place] !== wordAt(value)) ? [place] : [],
  );
  return { places: wrong, suggestions };
}

/** Nine words: one of them was written twice, or does not belong. */
export function repairTooMany(values: readonly number[]): Repair {
  if (values.length !== PHRASE_WORDS + 1) return { places: [], suggestions: [] };
  const shorter = values.map((_, place) => values.filter((_each, at) => at !== place));
  const places = shorter.flatMap((candidate, place) => (entropyOf(candidate) ? [place] : []));
  return { places, suggestions: fitting(shorter) };
}

/**
 * Words written together, one of them broken: tries every place where seven whole words
 * can be read around one piece that is a word with a slip.
 */
export function repairTogether(folded: string): Repair {
  const before = readWords(folded).values;
  const places: number[] = [];
  const candidates: Candidate[] = [];
  let start = 0;
  for (let place = 0; place <= Math.min(before.length, PHRASE_WORDS - 1); place += 1) {
    for (let length = 1; length <= 7 && start + length <= folded.length; length += 1) {
      const after = readWords(folded.slice(start + length));
      if (after.rest !== '' || after.values.length !== PHRASE_WORDS - 1 - place) continue;
      places.push(place);
      for (const value of nearWords(folded.slice(start, start + length))) {
        candidates.push([...before.slice(0, place), value, ...after.values]);
      }
    }
    start += FOLDED[before[place] ?? 0]?.length ?? 0;
  }
  const suggestions = fitting(candidates);
  return { places: [...new Set(places)], suggestions };
}
