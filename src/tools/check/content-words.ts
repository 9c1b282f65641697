import { findAvoided } from '../../directory/avoided-words.ts';
import type { Fault } from '../../directory/content/faults.ts';
import { faultAt } from '../../directory/content/record.ts';
import { ownTexts } from '../../directory/content/strings.ts';
import type { AvoidedWord } from '../../directory/schema/vocabulary.ts';
import type { RawContent } from './raw-content.ts';

/** The halves of a fault for a word to avoid. */
export function avoidedInWords(word: AvoidedWord, found: string) {
  return {
    expected: word.why === undefined ? '別の言い方' : `別の言い方（${word.why}）`,
    found: `「${found}」`,
    remedy: `言いかえ：${word.instead}`,
  };
}

/** Words to avoid in everything the content says in its own words. */
export function avoidedInContent(raw: RawContent, avoid: readonly AvoidedWord[]): Fault[] {
  const inData = [...raw.entries, ...raw.wholes].flatMap((entry) =>
    ownTexts(entry.value).flatMap(({ path, text }) =>
      findAvoided(text, avoid).map(({ word, found }) =>
        faultAt(entry, path, avoidedInWords(word, found)),
      ),
    ),
  );
  const inGuides = raw.bodies.flatMap(({ file, firstLine, text }) =>
    findAvoided(text, avoid).map(({ word, found, index }) => ({
      file,
      line: firstLine + text.slice(0, index).split('\n').length - 1,
      field: '本文',
      ...avoidedInWords(word, found),
    })),
  );
  return [...inData, ...inGuides];
}
