/**
 * The phrase as eight groups of four digits, for keyboards without kana: each group is one word, so
 * words and groups stand in the same places of the same card.
 *
 *     group = 1000 + 7 × value of the word        (1000 – 8161, one thousand and twenty-four of them)
 *
 * No group begins with 0, so none loses its first digit. Of the groups that one wrong digit or two
 * exchanged neighbours make, 94 in 100 are no group at all and are pointed at; the checksum of
 * the phrase catches the others but for one in 256. **Frozen**: cards with these digits are out there.
 * Parts of the page that only few people need; import it on demand.
 */
import { entropyOf, PHRASE_WORDS, replaced, swapped, wordsOf } from './phrase-code.ts';
import type { ParsedPhrase, PhraseFault } from './phrase.ts';
import { WORDS } from './words.ts';

const FIRST = 1000;
const STEP = 7;
const LENGTH = 4;
const MOST_SUGGESTIONS = 6;
/** Beyond two broken groups the checksum no longer tells a repair from chance. */
const MOST_BROKEN = 2;

/** The groups of a phrase, in the order of its words. @throws RangeError for a word that is none */
export function digitGroups(words: readonly string[]): readonly string[] {
  return words.map((word) => {
    const value = WORDS.indexOf(word);
    if (value < 0) throw new RangeError('a word of the list expected');
    return groupOf(value);
  });
}

/**
 * Reads a phrase typed in digits: any width, any separators or none, with or without the numbers of
 * a card in front of the groups. Suggestions are whole phrases in digits again.
 */
export function parseDigits(input: string): ParsedPhrase {
  const groups = groupsIn(input);
  const values = groups.map(valueOf);
  if (groups.length === 0) return refuse('empty');
  if (groups.length !== PHRASE_WORDS) {
    const wrong = values.flatMap((value, place) => (value === undefined ? [place] : []));
    return refuse(groups.length < PHRASE_WORDS ? 'too-few' : 'too-many', wrong);
  }
  const known = values.filter((value) => value !== undefined);
  if (known.length < PHRASE_WORDS) return repairBroken(groups, values);
  const entropy = entropyOf(known);
  if (entropy !== undefined) return { ok: true, phrase: { words: wordsOf(entropy), entropy } };
  return repairWhole(groups, known);
}

const groupOf = (value: number): string => String(FIRST + STEP * value);

function valueOf(group: string): number | undefined {
  if (group.length !== LENGTH) return undefined;
  const value = (Number(group) - FIRST) / STEP;
  return Number.isInteger(value) && value >= 0 && value < WORDS.length ? value : undefined;
}

/** Cuts at everything that is no digit; without separators, every four digits. */
function groupsIn(input: string): readonly string[] {
  // ① and its kin number the places of a card; NFKC would make them part of a group.
  const plain = input.replace(/[①-⑳]/g, ' ').normalize('NFKC');
  const runs = plain.match(/\d+/g) ?? [];
  const numbered =
    runs.length === 2 * PHRASE_WORDS &&
    runs.every((run, at) => at % 2 === 1 || run === String(at / 2 + 1));
  const own = numbered ? runs.filter((_, at) => at % 2 === 1) : runs;
  return own.flatMap((run) => (run.length > LENGTH + 1 ? (run.match(/\d{1,4}/g) ?? []) : [run]));
}

/** Values of the groups that are one slip away: a digit replaced, left out, added, or two exchanged. */
function near(group: string): readonly number[] {
  const digits = Array.from('0123456789');
  const made = Array.from({ length: group.length + 1 }, (_, at) => {
    const [before, here = '', next = ''] = [group.slice(0, at), group[at], group[at + 1]];
    const after = group.slice(at + 1);
    return [
      ...digits.map((digit) => `${before}${digit}${after}`),
      ...digits.map((digit) => `${before}${digit}${here}${after}`),
      `${before}${after}`,
      `${before}${next}${here}${after.slice(1)}`,
    ];
  }).flat();
  const values = made.filter((each) => each !== group).map(valueOf);
  return [...new Set(values.filter((value) => value !== undefined))];
}

function repairBroken(
  groups: readonly string[],
  values: readonly (number | undefined)[],
): ParsedPhrase {
  const places = values.flatMap((value, place) => (value === undefined ? [place] : []));
  if (places.length > MOST_BROKEN) return refuse('unknown-word', places);
  const candidates = places.reduce<readonly (readonly number[])[]>(
    (found, place) =>
      found.flatMap((each) =>
        near(groups[place] ?? '').map((value) => replaced(each, place, value)),
      ),
    [values.map((value) => value ?? 0)],
  );
  return refuse('unknown-word', places, fitting(candidates));
}

/** Eight groups, none of them strange, and yet the checksum does not fit. */
function repairWhole(groups: readonly string[], values: readonly number[]): ParsedPhrase {
  const slipped = groups.flatMap((group, place) =>
    near(group).map((value) => replaced(values, place, value)),
  );
  const found = fitting([...slipped, ...swapped(values)]);
  const wrong = groups.flatMap((group, place) =>
    found.some((each) => each[place] !== group) ? [place] : [],
  );
  return refuse('checksum', wrong, found);
}

function fitting(candidates: readonly (readonly number[])[]): readonly (readonly string[])[] {
  const unique = new Map(candidates.filter(entropyOf).map((values) => [values.join(), values]));
  return [...unique.values()].slice(0, MOST_SUGGESTIONS).map((values) => values.map(groupOf));
}

function refuse(
  reason: PhraseFault,
  wrongWords: readonly number[] = [],
  suggestions: readonly (readonly string[])[] = [],
): ParsedPhrase {
  return { ok: false, reason, wrongWords, suggestions };
}
