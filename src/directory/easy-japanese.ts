/** Something that makes a text hard to read. */
export type Hardness = {
  /** The sentence. */
  readonly sentence: string;
  /** What is hard, and what would help. */
  readonly advice: string;
};

/** Most kanji a sentence of a summary should have. */
export const MOST_KANJI = 13;

const DOUBLE_NEGATIVE =
  /(?:ない|なく|ず)(?:わけでは|こと(?:は|も)|とは限ら|もの(?:でも|では))(?:ない|ありません|ず)|なくは(?:ない|ありません)|ないでは(?:ない|いられ)/u;

/** Sentences of a text that are hard to read: many kanji, double negatives. Advice, not a fault. */
export function hardSentences(text: string): Hardness[] {
  return text
    .split(/(?<=[。！？])|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .flatMap((sentence) => {
      const kanji = sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
      const advice = [
        ...(kanji > MOST_KANJI
          ? [`漢字が${kanji}字あります（めやす${MOST_KANJI}字まで）。文を分けてください`]
          : []),
        ...(DOUBLE_NEGATIVE.test(sentence) ? ['二重の否定です。肯定の文にしてください'] : []),
      ];
      return advice.map((words) => ({ sentence, advice: words }));
    });
}
