import { literally } from './pattern.ts';
import type { HardWord } from './schema/vocabulary.ts';

/** Something that makes a text hard to read. */
export type Hardness = {
  /** The sentence. */
  readonly sentence: string;
  /** What is hard, and what would help. */
  readonly advice: string;
};

/** Most kanji a sentence of a summary should have (guideline of 弘前大学 for やさしい日本語). */
export const MOST_KANJI = 13;
/** Most characters a sentence in やさしい日本語 should have. */
export const MOST_CHARACTERS = 40;

const DOUBLE_NEGATIVE =
  /(?:ない|なく|ず)(?:わけでは|こと(?:は|も)|とは限ら|もの(?:でも|では))(?:ない|ありません|ず)|なくは(?:ない|ありません)|ないでは(?:ない|いられ)|なければ(?![^。]*かまいません)[^。]{0,8}(?:ない|ません)/u;

/** Only する verbs: of 〜られる nobody can tell by its form whether it is passive. */
const PASSIVE = /され(?:る|た|て|ない|ます|まし|ませ)/u;

/** An explanation in brackets is a small sentence of its own. */
const BRACKETS = /（([^（）]*)）/gu;
/** What may stand between a hard word and its explanation: 「窓口」の人（…）. */
const EXPLAINED = /^[^。、！？\n（）をがはに]{0,10}（/u;

/** Sentences and lines of a text, without blanks around them. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？])(?!」)|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function sentenceHardness(sentence: string): string[] {
  const kanji = sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
  return [
    ...(kanji > MOST_KANJI
      ? [`漢字が${kanji}字あります（めやす${MOST_KANJI}字まで）。文を分けてください`]
      : []),
    ...(DOUBLE_NEGATIVE.test(sentence) ? ['二重の否定です。肯定の文にしてください'] : []),
  ];
}

/** Sentences of a text that are hard to read: many kanji, double negatives. Advice, not a fault. */
export function hardSentences(text: string): Hardness[] {
  return sentencesOf(text).flatMap((sentence) =>
    sentenceHardness(sentence).map((advice) => ({ sentence, advice })),
  );
}

/** The sentence without its explanations, and each explanation. */
function partsOf(sentence: string): string[] {
  const explanations = [...sentence.matchAll(BRACKETS)].map(([, inside = '']) => inside);
  return [sentence.replaceAll(BRACKETS, ''), ...explanations];
}

/** Hard words that stand in a text for the first time without an explanation behind them. */
function unexplained(text: string, words: readonly HardWord[]): Hardness[] {
  const byLength = words.toSorted((one, other) => other.word.length - one.word.length);
  const explain = new Map(byLength.map(({ word, say }) => [word, say]));
  if (explain.size === 0) return [];
  const seen = new Set<string>();
  const any = new RegExp(byLength.map(({ word }) => literally(word)).join('|'), 'gu');
  return [...text.matchAll(any)].flatMap((match) => {
    const [word] = match;
    if (seen.has(word)) return [];
    seen.add(word);
    if (EXPLAINED.test(text.slice(match.index + word.length))) return [];
    const sentence = sentencesOf(text).find((one) => one.includes(word)) ?? word;
    const say = explain.get(word) ?? '';
    return [{ sentence, advice: `「${word}」に（ ）で説明をつけるか、言いかえてください：${say}` }];
  });
}

/**
 * What keeps a text from being やさしい日本語: besides {@link hardSentences} long sentences,
 * passives, and hard words without an explanation in brackets where they stand first.
 * @param words `vocabulary/words-hard.yaml`
 */
export function notEasy(text: string, words: readonly HardWord[]): Hardness[] {
  const ofSentences = sentencesOf(text).flatMap((sentence) =>
    partsOf(sentence).flatMap((part) => {
      const { length } = part;
      const advice = [
        ...sentenceHardness(part),
        ...(length > MOST_CHARACTERS
          ? [`${length}字あります（めやす${MOST_CHARACTERS}字まで）。文を分けてください`]
          : []),
        ...(PASSIVE.test(part) ? ['受け身です。「だれが、する」の形にしてください'] : []),
      ];
      return advice.map((words) => ({ sentence, advice: words }));
    }),
  );
  return [...ofSentences, ...unexplained(text, words)];
}
