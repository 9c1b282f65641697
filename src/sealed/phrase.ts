/**
 * The return phrase (合言葉): eight gentle words, 72 bits of chance and an 8-bit checksum. It is all
 * a visitor has: whoever knows it can read the conversation, and nobody can issue it again.
 */
import { fold, pieces } from './fold.ts';
import { ENTROPY_BYTES, entropyOf, PHRASE_WORDS, wordsOf } from './phrase-code.ts';
import {
  repairChecksum,
  repairTogether,
  repairTooMany,
  repairUnknown,
  type Repair,
} from './phrase-repair.ts';
import { FOLDED, readWords, valueOf, wordAt } from './word-index.ts';

/** Eight words as the list spells them, and the nine bytes they stand for. */
export interface Phrase {
  readonly words: readonly string[];
  readonly entropy: Uint8Array<ArrayBuffer>;
}

/** Why what was typed is not a phrase. */
export type PhraseFault = 'empty' | 'too-few' | 'too-many' | 'unknown-word' | 'checksum';

export interface UnreadablePhrase {
  readonly ok: false;
  readonly reason: PhraseFault;
  /** 0-based places that look wrong; empty when the fault cannot be placed */
  readonly wrongWords: readonly number[];
  /** whole repaired phrases whose checksum fits, at most six, most likely first */
  readonly suggestions: readonly (readonly string[])[];
}

export type ParsedPhrase = { readonly ok: true; readonly phrase: Phrase } | UnreadablePhrase;

/** A new phrase from the system's random source. Always show its words with a separator. */
export function createPhrase(): Phrase {
  const entropy = crypto.getRandomValues(new Uint8Array(ENTROPY_BYTES));
  return { words: wordsOf(entropy), entropy };
}

/**
 * Reads a phrase however it was typed: any separators or none, hiragana, katakana of any width,
 * without ゛゜, large or small kana, with or without ー, or with separators the first three kana of
 * each word. Nothing leaves the device; the checksum catches all but one slip in 256.
 */
export function parsePhrase(input: string): ParsedPhrase {
  const typed = pieces(input);
  if (typed.length === 0) return refuse('empty');
  const { values, folded } = separate(typed);
  const together = fold(input);
  const joined = readWords(together);

  for (const reading of [values, joined.rest === '' ? joined.values : []]) {
    const entropy = whole(reading);
    if (entropy) return { ok: true, phrase: { words: wordsOf(entropy), entropy } };
  }
  if (isComplete(values)) {
    if (values.length === PHRASE_WORDS) return refuse('checksum', repairChecksum(values, folded));
    if (values.length > PHRASE_WORDS) return refuse('too-many', repairTooMany(values));
  }
  if (typed.length > 2 && values.length === PHRASE_WORDS) {
    return refuse('unknown-word', repairUnknown(values, folded));
  }
  return withoutSeparators(typed, values, together, joined.values.length);
}

/** Up to six words of the list that start with the kana typed so far, in the order of the list. */
export function completeWord(prefix: string): readonly string[] {
  const start = fold(prefix);
  if (start === '') return [];
  return FOLDED.flatMap((word, value) => (word.startsWith(start) ? [wordAt(value)] : [])).slice(
    0,
    6,
  );
}

/** Each piece is one word, the start of one, or several whole words written together. */
function separate(typed: readonly string[]): {
  values: readonly (number | undefined)[];
  folded: readonly string[];
} {
  const read = typed.flatMap((piece): { value: number | undefined; folded: string }[] => {
    const folded = fold(piece);
    const value = valueOf(folded);
    if (value !== undefined) return [{ value, folded }];
    const words = readWords(folded);
    if (words.rest !== '' || words.values.length === 0) return [{ value: undefined, folded }];
    return words.values.map((each) => ({ value: each, folded: FOLDED[each] ?? '' }));
  });
  return { values: read.map((item) => item.value), folded: read.map((item) => item.folded) };
}

function isComplete(values: readonly (number | undefined)[]): values is readonly number[] {
  return values.every((value) => value !== undefined);
}

function whole(values: readonly (number | undefined)[]): Uint8Array<ArrayBuffer> | undefined {
  return values.length === PHRASE_WORDS && isComplete(values) ? entropyOf(values) : undefined;
}

/** What is left: words written together with a slip in one, or simply too few or too many. */
function withoutSeparators(
  typed: readonly string[],
  values: readonly (number | undefined)[],
  together: string,
  readable: number,
): ParsedPhrase {
  const repair = repairTogether(together);
  if (repair.suggestions.length > 0) return refuse('unknown-word', repair);
  const unknown = values.flatMap((value, place) => (value === undefined ? [place] : []));
  if (typed.length > 2 || isComplete(values)) {
    const reason = values.length < PHRASE_WORDS ? 'too-few' : 'too-many';
    return refuse(reason, { places: unknown, suggestions: [] });
  }
  // One long piece: 24 to 40 kana can be eight words; one slip makes it one kana more or less.
  if (together.length < 23) return refuse('too-few');
  if (together.length > 41) return refuse('too-many');
  const places = repair.places.length > 0 ? repair.places : [Math.min(readable, PHRASE_WORDS - 1)];
  return refuse('unknown-word', { places, suggestions: [] });
}

function refuse(
  reason: PhraseFault,
  repair: Repair = { places: [], suggestions: [] },
): ParsedPhrase {
  return { ok: false, reason, wrongWords: repair.places, suggestions: repair.suggestions };
}
