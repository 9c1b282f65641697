import type { PackedConcept, Sounds, Weight } from './shape.ts';

/** A concept, unpacked. */
export type Concept = {
  readonly index: number;
  readonly label: string;
  readonly weight: Weight;
  /** Whether it is another thing beside a word that nobody knows. */
  readonly everyday: boolean;
  /** Letter of the field and id: `c.self-reliance`; the best first. */
  readonly leads: readonly string[];
};

/** Where in a question a concept was met. */
export type Match = {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
  readonly by: 'form' | 'cue';
};

/** Finds concepts in folded questions, and knows the words for corrections. */
export type Matcher = {
  readonly concepts: readonly Concept[];
  /**
   * Concepts met in a question without spaces; those inside a longer one are left out.
   * @param starts where its words begin
   * @param dropped particles that were left out, by the place before which they stood
   */
  readonly find: (
    question: string,
    starts?: readonly number[],
    dropped?: ReadonlyMap<number, string>,
  ) => readonly Match[];
  /** Whether the whole of a word is a form. */
  readonly isForm: (word: string) => boolean;
  /** Whether a form stands at the beginning of a word. */
  readonly beginsWithForm: (word: string) => boolean;
  /** All forms. */
  readonly forms: ReadonlyMap<string, readonly number[]>;
  /** Cues of one piece, for likeness. */
  readonly cues: ReadonlyMap<string, readonly number[]>;
};

/** Letters that `*` may stand for. */
const LONGEST_GAP = 8;
/** A single kanji is part of many words: it is met only as the whole question. */
const SHORTEST = 2;

function add(map: Map<string, number[]>, keys: string, index: number): void {
  if (keys === '') return;
  for (const key of keys.split(' ')) {
    const known = map.get(key);
    if (known === undefined) map.set(key, [index]);
    else known.push(index);
  }
}

/**
 * Makes the matcher of the packed concepts.
 * @param sounds how they sound, for questions without kanji
 */
export function makeMatcher(packed: readonly PackedConcept[], sounds: Sounds = []): Matcher {
  const concepts = packed.map(([label, weight, leads, , , everyday], index): Concept => ({
    ...{ index, label, weight, everyday: everyday === 1 },
    leads: leads === '' ? [] : leads.split(' '),
  }));
  const forms = new Map<string, number[]>();
  const allCues = new Map<string, number[]>();
  packed.forEach(([, , , own, cues], index) => {
    const [formSounds = '', cueSounds = ''] = sounds[index] ?? [];
    for (const keys of [own, formSounds]) add(forms, keys, index);
    for (const keys of [cues, cueSounds]) add(allCues, keys, index);
  });
  const gapped = [...allCues].filter(([cue]) => cue.includes('*'));
  for (const [cue] of gapped) allCues.delete(cue);
  const longest = Math.max(0, ...[...forms.keys(), ...allCues.keys()].map(({ length }) => length));

  const find: Matcher['find'] = (question, starts = [], dropped = new Map()) => {
    const found: Match[] = [];
    const push = (
      indexes: readonly number[],
      start: number,
      end: number,
      by: Match['by'],
    ): void => {
      for (const index of indexes) {
        const concept = concepts[index];
        if (concept) found.push({ concept, start, end, by });
      }
    };
    for (let start = 0; start < question.length; start += 1) {
      for (let end = Math.min(question.length, start + longest); end > start; end -= 1) {
        const piece = question.slice(start, end);
        const particle = dropped.get(end);
        if (particle !== undefined) push(allCues.get(piece + particle) ?? [], start, end, 'cue');
        if (piece.length < SHORTEST && piece !== question) continue;
        if (!standsAlone(question, start, end, starts)) continue;
        push(forms.get(piece) ?? [], start, end, 'form');
        push(allCues.get(piece) ?? [], start, end, 'cue');
      }
    }
    for (const [cue, indexes] of gapped) {
      const place = findGapped(question, cue.split('*'));
      if (place) push(indexes, place.start, place.end, 'cue');
    }
    return found.filter((one) => !found.some((other) => outweighs(other, one)));
  };
  return {
    ...{ concepts, find, forms, cues: allCues },
    isForm: (word) => forms.has(word),
    beginsWithForm: (word) =>
      Array.from(word, (_, at) => word.slice(0, at + 1)).some(
        (start) => start.length >= SHORTEST && forms.has(start),
      ),
  };
}

/** Kana words of this many letters are met only where a word can begin and end. */
const SHORT_KANA = 3;
const KANA = /^[ぁ-ゖ]+$/;
/** Whether a word is met only where a word can begin and end. */
export const isShortKana = (word: string): boolean => word.length <= SHORT_KANA && KANA.test(word);

/** What a verb may end with: めーる is folded to める, which also stands in 辞める and もめる. */
const LIKE_AN_ENDING = /^.る$/;

/** 「パン」 is no part of 「フードパンク」, 「うつ」 none of 「うつくしい」; 「うつで」 is うつ. */
function standsAlone(
  question: string,
  start: number,
  end: number,
  starts: readonly number[],
): boolean {
  const piece = question.slice(start, end);
  if (!isShortKana(piece)) return true;
  const [before, after] = [question.charAt(start - 1), question.charAt(end)];
  const wordBegins = LIKE_AN_ENDING.test(piece)
    ? /^[のをがはにでと]?$/
    : /^[のをがはにでとへもや]?$|[^ぁ-ゖ]/;
  const begins = starts.includes(start) || wordBegins.test(before);
  return (
    begins && (starts.includes(end) || /^[のをがはにでとへもやかだなしさす]?$|[^ぁ-ゖ]/.test(after))
  );
}

/** Letters that a cue may go on and still say the same: お金がな, お金がない. */
const ENDING = 2;

/** Whether a match says more than one inside it: 「就労移行支援」 than 「就労」. */
function outweighs(other: Match, one: Match): boolean {
  const inside = other.start <= one.start && other.end >= one.end;
  if (!inside || other.end - other.start === one.end - one.start) return false;
  const sameSaying = other.by === 'cue' && one.by === 'cue' && other.start === one.start;
  return !(sameSaying && other.end - one.end <= ENDING);
}

function findGapped(
  question: string,
  parts: readonly string[],
): { start: number; end: number } | undefined {
  const [first = '', ...others] = parts;
  for (
    let start = question.indexOf(first);
    start >= 0;
    start = question.indexOf(first, start + 1)
  ) {
    let end = start + first.length;
    const all = others.every((part) => {
      const at = question.indexOf(part, end);
      if (at < 0 || at - end > LONGEST_GAP) return false;
      end = at + part.length;
      return true;
    });
    if (all) return { start, end };
  }
  return undefined;
}
