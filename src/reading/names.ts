import { editDistance } from '../directory/edit-distance.ts';
import { hasKanji, plainKana, toHiragana } from './kana.ts';
import type { Token } from './dictionary.ts';

/** What it costs to read a token in another way than expected; the cheapest reading wins. */
const COST = {
  /** Another reading of a kanji, and each letter it differs by. */
  changed: 1,
  perLetter: 0.5,
  /** Numbers and Latin letters: any reading is as good as another. */
  spelt: 0.6,
  /** A mark that is read aloud, such as ＆. */
  mark: 0.9,
  /** A part of the name that its reading leaves out, such as NPO法人. */
  leftOut: 2,
  /** The same in brackets, where a remark stands. */
  remarkLeftOut: 0.1,
  /** A letter of the reading that the name does not have. */
  extra: 0.55,
} as const;
/** Above this cost, name and reading do not belong together. */
const hopeless = (letters: number): number => 1 + 0.6 * letters;
const LONGEST = 16;

/**
 * Divides the reading that an entry gives for its name among the words of the name: the entry wins
 * over the dictionary, word by word. 空(てん) stays てん; in 若者の家(わかもののいえ) each kanji gets
 * its own part. Parts that the reading leaves out keep what the dictionary says.
 * @param tokens the name as the dictionary reads it
 * @param kana the reading of the whole name, in any kana, with or without spaces
 * @returns undefined when the two do not fit together
 */
export function readName(tokens: readonly Token[], kana: string): readonly Token[] | undefined {
  const target = plainKana(kana);
  const width = target.length + 1;
  // best[i][p]: least cost to read the first i tokens as the first p letters.
  const best = [Array.from({ length: width }, (_, p) => p * COST.extra)];
  const taken: number[][] = [];
  let brackets = 0;
  for (const token of tokens) {
    brackets += /[（(]/.test(token.text) ? 1 : 0;
    const leftOut = brackets > 0 ? COST.remarkLeftOut : COST.leftOut;
    brackets -= /[）)]/.test(token.text) ? 1 : 0;
    const before = best.at(-1) ?? [];
    const row = new Array<number>(width).fill(Infinity);
    const lengths = new Array<number>(width).fill(0);
    for (let from = 0; from < width; from += 1) {
      for (let length = 0; length <= LONGEST && from + length < width; length += 1) {
        const cost =
          (before[from] ?? Infinity) + costOf(token, target.slice(from, from + length), leftOut);
        if (cost >= (row[from + length] ?? 0)) continue;
        row[from + length] = cost;
        lengths[from + length] = length;
      }
    }
    best.push(row);
    taken.push(lengths);
  }
  const last = best.at(-1) ?? [];
  const ends = last.map((cost, p) => cost + (target.length - p) * COST.extra);
  const cheapest = Math.min(...ends);
  if (cheapest > hopeless(target.length)) return undefined;

  let position = ends.indexOf(cheapest);
  return tokens
    .toReversed()
    .map((token, back) => {
      const length = taken[tokens.length - 1 - back]?.[position] ?? 0;
      position -= length;
      const part = target.slice(position, position + length);
      return part !== '' && needsReading(token) ? { text: token.text, kana: part } : token;
    })
    .toReversed();
}

const needsReading = ({ text }: Token): boolean => hasKanji(text) || /[\p{N}A-Za-z]/u.test(text);

function costOf({ text, kana }: Token, part: string, leftOut: number): number {
  const spelling = plainKana(text);
  const expected = plainKana(kana ?? toHiragana(text));
  if (part === expected || part === spelling) return 0;
  if (spelling === '') return part === '' ? 0 : COST.mark;
  if (part === '') return leftOut;
  if (hasKanji(text)) return COST.changed + COST.perLetter * editDistance(part, expected);
  return /[\p{N}a-z]/u.test(spelling) ? COST.spelt : editDistance(part, expected);
}
