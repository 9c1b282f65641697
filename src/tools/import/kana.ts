import { kana } from '../../directory/schema/parts/text.ts';
import { toHiragana } from '../../reading/kana.ts';

/** A reading in hiragana as content files want it; undefined when it has other letters (kanji). */
export function readKana(raw: string): string | undefined {
  // NFKC would tear the mark off and leave う and a space.
  const whole = raw.replace(/う[゛ﾞ]/gu, 'ゔ').normalize('NFKC');
  const reading = toHiragana(whole).replace(/\s+/gu, ' ').trim();
  return kana.safeParse(reading).success ? reading : undefined;
}
