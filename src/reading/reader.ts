import { openDictionary, type Token } from './dictionary.ts';
import { hasKanji, toHiragana } from './kana.ts';
import { readName } from './names.ts';
import { WordList, type KnownWord } from './words.ts';

/** What is known about readings besides the dictionary. */
export type Known = {
  /** Words decided by hand, in the order in which they are tried; they win over everything. */
  readonly words: readonly {
    readonly word: string;
    readonly kana: string;
    readonly before?: string | undefined;
    readonly after?: string | undefined;
  }[];
  /** Names with the reading their entry gives; they win over places and the dictionary. */
  readonly names: readonly { readonly name: string; readonly kana: string }[];
  /** Municipalities and prefectures; `before` as with words. */
  readonly places: readonly {
    readonly name: string;
    readonly kana: string;
    readonly before?: string | undefined;
  }[];
};

/** Reads Japanese texts. */
export type Reader = {
  /** The words of a text, every letter of it, with readings in hiragana where there are kanji. */
  readonly read: (text: string) => readonly Token[];
  /** The same from known words alone; what only the dictionary could read stays without a reading. */
  readonly readKnown: (text: string) => readonly Token[];
  /** The whole text in hiragana; what has no reading (Latin letters, numbers) stays. */
  readonly kanaOf: (text: string) => string;
};

/** Names shorter than this are also parts of other words. */
const SHORT = 4;
/** Words from here on consist of words. */
const LONG = 8;

/**
 * Makes a reader: words decided by hand, then the entries' own readings, then the gazetteer, then
 * the dictionary; where several begin at one place, the longest.
 *
 * Texts that were read once are remembered.
 */
export function createReader(known: Known): Reader {
  const dictionary = openDictionary();
  const words = known.words.map((one) => inParts(knownWord(one), dictionary));
  const places = known.places.map(({ name, ...place }) => knownWord({ word: name, ...place }));
  const first = new WordList([...words, ...places]);
  const names = namesOf(known.names, (name) => readWith(first, dictionary, name));
  const all = new WordList([...words, ...names, ...places]);

  const remembered = new Map<string, readonly Token[]>();
  const read = (text: string): readonly Token[] => {
    if (!hasKanji(text)) return [{ text }];
    const before = remembered.get(text);
    if (before !== undefined) return before;
    const tokens = readWith(all, dictionary, text);
    remembered.set(text, tokens);
    return tokens;
  };
  return {
    read,
    readKnown: (text) => readWith(first, dictionary, text, true),
    kanaOf: (text) =>
      read(text)
        .map((token) => token.kana ?? toHiragana(token.text))
        .join(''),
  };
}

function knownWord({ word, kana, before, after }: Known['words'][number]): KnownWord {
  return {
    word,
    tokens: [{ text: word, kana }],
    ...(before === undefined ? {} : { before: new RegExp(`(?:${before})$`, 'u') }),
    ...(after === undefined ? {} : { after: new RegExp(`^(?:${after})`, 'u') }),
  };
}

/** Long words are divided like names, so that each part has its reading above it. */
function inParts(word: KnownWord, dictionary: (text: string) => readonly Token[]): KnownWord {
  const [{ text, kana = '' } = { text: '' }] = word.tokens;
  if (text.length < LONG) return word;
  return { ...word, tokens: readName(dictionary(text), kana) ?? word.tokens };
}

function namesOf(
  names: Known['names'],
  read: (name: string) => readonly Token[],
): readonly KnownWord[] {
  const readings = Map.groupBy(names, ({ name }) => name);
  return [...readings].flatMap(([name, same]) => {
    // Two entries of one name that are read differently: nobody can say which is meant.
    const [kana, another] = new Set(same.map((one) => one.kana));
    if (kana === undefined || another !== undefined || !hasKanji(name)) return [];
    const tokens = readName(read(name), kana);
    if (tokens === undefined) return [];
    return [{ word: name, tokens, alone: name.length < SHORT }];
  });
}

/** A text in the tokens of the dictionary, except where a known word stands. */
function readWith(
  words: WordList,
  dictionary: (text: string) => readonly Token[],
  text: string,
  knownOnly = false,
): readonly Token[] {
  const tokens = dictionary(text);
  const found = words.find(text, tokens);
  if (found.length === 0) return knownOnly ? [{ text }] : tokens;

  let end = 0;
  const placed = tokens.map((token) => ({ token, start: end, end: (end += token.text.length) }));
  /** Tokens of a stretch; one that it cuts is divided anew. */
  const stretch = (from: number, to: number): readonly Token[] => {
    if (knownOnly) return from < to ? [{ text: text.slice(from, to) }] : [];
    return placed
      .filter((one) => one.start < to && one.end > from)
      .flatMap((one) =>
        one.start >= from && one.end <= to
          ? [one.token]
          : dictionary(text.slice(Math.max(one.start, from), Math.min(one.end, to))),
      );
  };
  return found.flatMap(({ start, end: stop, word }, at) => [
    ...stretch(found[at - 1]?.end ?? 0, start),
    ...inTheirLetters(word.tokens, text.slice(start, stop)),
    ...(at === found.length - 1 ? stretch(stop, text.length) : []),
  ]);
}

/** Tokens with the text as it is written here: known words are found in either form of a kanji. */
function inTheirLetters(tokens: readonly Token[], written: string): readonly Token[] {
  let at = 0;
  return tokens.map((token) => ({
    ...token,
    text: written.slice(at, (at += token.text.length)),
  }));
}
