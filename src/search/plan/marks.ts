import { hiragana, type Spellings } from '../text/fold.ts';
import type { AskedWord } from './plan.ts';

/** Finds the pieces of a text to mark: words of the question, spelt as they stand there. */
export type Marker = (text: string, words: readonly AskedWord[]) => string[];

/** A shorter piece would mark half of the text. */
const SHORTEST = 2;

/** Letter by letter in hiragana and one width, so that places stay the same. */
const lightly = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => {
    const letter = hiragana(text.charAt(at));
    return letter.length === 1 ? letter : text.charAt(at);
  }).join('');

/** Makes the marker; a word is also found in its other spellings. */
export function makeMarker(spellings: Spellings): Marker {
  const others = new Map<string, string[]>();
  for (const [from, to] of spellings) {
    const key = hiragana(to);
    const known = others.get(key);
    if (known === undefined) others.set(key, [hiragana(from)]);
    else known.push(hiragana(from));
  }
  const spelt = ({ typed, keys }: AskedWord): string[] => {
    const own = [hiragana(typed), ...keys];
    const more = own.flatMap((word) =>
      [...others].flatMap(([to, from]) =>
        word.includes(to) ? from.map((one) => word.replace(to, one)) : [],
      ),
    );
    return [...own, ...more].filter((word) => word.length >= SHORTEST);
  };
  return (text, words) => {
    const light = lightly(text);
    const pieces = words.flatMap(spelt).flatMap((word) => {
      const at = light.indexOf(word);
      return at < 0 ? [] : [text.slice(at, at + word.length)];
    });
    return [...new Set(pieces)];
  };
}
