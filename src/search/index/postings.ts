import { conceptToken, nameToken, numberToken } from '../store/shape.ts';
import { packPostings, postingOf, type Strength } from '../store/packing.ts';
import { phoneTokens } from '../text/digits.ts';
import type { Folding } from '../text/fold.ts';
import { kanjiOf, readingsOf, tokensOf } from '../text/tokens.ts';
import { spoken } from '../text/spoken.ts';
import type { SearchDocument } from './documents.ts';

/** What the index needs to know to read a document. */
export type Reading = {
  /** With the spellings of the vocabulary. */
  readonly folding: Folding;
  /** Without: for readings. */
  readonly sounds: Folding;
  readonly kanaOf: (text: string) => string;
  /** Forms of concepts, folded: form → positions of its concepts. */
  readonly forms: ReadonlyMap<string, readonly number[]>;
};

const NAME = 3;
const BESIDE = 2;
const TEXT = 1;

/** Gathers the tokens of documents, row by row, and packs them. */
export class PostingsBuilder {
  /** By token: row and strength in one number, which keeps a whole country in memory. */
  readonly #postings = new Map<string, number[]>();
  readonly #reading: Reading;
  readonly #longest: number;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#longest = Math.max(0, ...[...reading.forms.keys()].map(({ length }) => length));
  }

  /** Adds the next row; rows must rise. */
  add(row: number, document: SearchDocument): void {
    const strengths = new Map<string, Strength>();
    const note = (token: string, strength: Strength): void => {
      if ((strengths.get(token) ?? 0) < strength) strengths.set(token, strength);
    };
    const { title, others, beside, summary, text } = document;
    const kana = document.kana ?? this.#reading.kanaOf(title);
    for (const name of [title, ...others]) {
      this.#text(name, NAME, note);
      note(nameToken(this.#reading.folding.key(name)), NAME);
      for (const kanji of kanjiOf(this.#reading.folding.key(name))) note(kanji, NAME);
    }
    this.#sound(kana, NAME, note);
    note(nameToken(this.#reading.sounds.key(kana)), NAME);
    if (document.organization) this.#organization(document.organization, note);
    for (const words of beside) this.#text(words, BESIDE, note);
    for (const words of [summary, ...text]) this.#text(words, TEXT, note);
    for (const number of document.numbers.flatMap(phoneTokens)) note(numberToken(number), NAME);
    for (const [token, strength] of strengths) this.#append(token, row, strength);
  }

  #organization(
    { name, kana }: { readonly name: string; readonly kana?: string | undefined },
    note: (token: string, strength: Strength) => void,
  ): void {
    const reading = kana ?? this.#reading.kanaOf(name);
    this.#text(name, BESIDE, note);
    this.#sound(reading, BESIDE, note);
    note(nameToken(this.#reading.folding.key(name)), BESIDE);
    note(nameToken(this.#reading.sounds.key(reading)), BESIDE);
    for (const kanji of kanjiOf(this.#reading.folding.key(name))) note(kanji, BESIDE);
  }

  /** Packed postings by token, in the order of the tokens. */
  packed(): Map<string, string> {
    const tokens = [...this.#postings.keys()].sort();
    return new Map(tokens.map((token) => [token, packPostings(this.#postings.get(token) ?? [])]));
  }

  #append(token: string, row: number, strength: Strength): void {
    const known = this.#postings.get(token);
    if (known === undefined) this.#postings.set(token, [postingOf(row, strength)]);
    else known.push(postingOf(row, strength));
  }

  /** Pairs of letters as written and as heard, and the concepts that the text names. */
  #text(text: string, strength: Strength, note: (token: string, strength: Strength) => void): void {
    for (const way of readingsOf(text)) {
      const key = this.#reading.folding.key(way);
      for (const token of tokensOf(key)) note(token, strength);
      for (const index of this.#conceptsIn(spoken(key.replaceAll(' ', '')))) {
        note(conceptToken(index), strength);
      }
      for (const token of tokensOf(this.#reading.sounds.key(way))) note(token, strength);
    }
  }

  #sound(
    kana: string,
    strength: Strength,
    note: (token: string, strength: Strength) => void,
  ): void {
    for (const way of readingsOf(kana)) {
      const key = this.#reading.sounds.key(way);
      for (const token of [...tokensOf(key), ...tokensOf(key.replaceAll(' ', ''))]) {
        note(token, strength);
      }
    }
  }

  #conceptsIn(text: string): Set<number> {
    const found = new Set<number>();
    for (let start = 0; start < text.length; start += 1) {
      for (let end = Math.min(text.length, start + this.#longest); end > start + 1; end -= 1) {
        for (const index of this.#reading.forms.get(text.slice(start, end)) ?? []) found.add(index);
      }
    }
    return found;
  }
}
