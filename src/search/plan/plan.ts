import { phoneDigits } from '../text/digits.ts';
import type { Folding } from '../text/fold.ts';
import type { Matcher } from '../words/matcher.ts';
import { isUnderstood, joined, takePlace, wordsOf } from './asked.ts';
import type { FoundPlace, Gazetteer } from './gazetteer.ts';
import type { CueLikeness } from './likeness.ts';
import { meantBy, type Meant } from './meant.ts';

/** A word of a question: what is looked for in texts. */
export type AskedWord = {
  /** As it was typed. */
  readonly typed: string;
  /** Folded, in the ways it may stand in the index; at least one. */
  readonly keys: readonly string[];
  /** The same with what may be a particle or the end of the word. */
  readonly spelt: readonly string[];
  /** Whether concepts say all of it. */
  readonly understood: boolean;
};

/** What is understood of a question before the index is asked. */
export type Plan = {
  /** A telephone number or its end. */
  readonly digits?: string | undefined;
  readonly place?: FoundPlace | undefined;
  readonly words: readonly AskedWord[];
  readonly meant: readonly Meant[];
  /** The whole question, folded in each way: it may be a name. */
  readonly whole: readonly string[];
  /** True for a sentence rather than a row of words. */
  readonly phrase: boolean;
};

/** What reads a question. */
export type Reader = {
  readonly folding: Folding;
  readonly sounds: Folding;
  readonly matcher: Matcher;
  /** Made when first needed. */
  readonly likeness: () => CueLikeness;
};

/** Whether a question has kanji: how they sound is not known in the browser. */
export const hasKanji = (question: string): boolean => /\p{sc=Han}/u.test(question);

/** Nobody means the rest; a very long question must not cost more than this. */
const LONGEST_QUESTION = 200;
const PHRASE = 7;
const PARTICLES_AFTER = /^[のでにをがはとへもや]+|[のでにをがはとへも]+$/g;

/**
 * Reads a question.
 * @param gazetteer left out, places are words like others
 */
export function makePlan(question: string, reader: Reader, gazetteer?: Gazetteer): Plan {
  const asked = question.slice(0, LONGEST_QUESTION);
  const words = wordsOf(asked, reader);
  const whole = wholeOf([
    words.map(({ key }) => key).join(''),
    words.map(({ sound }) => sound).join(''),
    words.map(({ own }) => own).join(''),
  ]);
  const digits = reader.matcher.isForm(whole[0] ?? '') ? undefined : phoneDigits(asked);
  const place = gazetteer && takePlace(words, gazetteer);

  const ways = (hasKanji(asked) ? (['key'] as const) : (['key', 'sound'] as const)).map((way) =>
    joined(words, way),
  );
  const matches = ways.map(({ text, starts, dropped }) =>
    reader.matcher.find(text, starts, dropped),
  );
  const text = words.flatMap(({ typed, key, sound, own }, at): AskedWord[] => {
    const understood = ways.some((way, one) => isUnderstood(way, at, matches[one] ?? []));
    const keys = wholeOf([trimmed(key), trimmed(sound), trimmed(own)]);
    return keys.length === 0
      ? []
      : [{ typed, keys, spelt: wholeOf([key.trim(), sound.trim(), own.trim()]), understood }];
  });
  return {
    ...{ digits, place, whole },
    words: text,
    meant: meantBy(matches),
    phrase: text.some(isPhrase),
  };
}

const wholeOf = (ways: readonly string[]): string[] =>
  [...new Set(ways)].filter((one) => one !== '');
const trimmed = (word: string): string => word.replace(PARTICLES_AFTER, '').trim();
/** 「プログラミングスクール」 is one word however long it is. */
const isKatakanaWord = (typed: string): boolean => /[ァ-ヺ]/.test(typed) && !/[ぁ-ゖ]/.test(typed);
const isPhrase = ({ typed, keys: [key = ''] }: AskedWord): boolean =>
  key.length >= PHRASE && /[ぁ-ゖ]{2}/.test(key) && !isKatakanaWord(typed);
