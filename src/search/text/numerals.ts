const DIGITS = '〇一二三四五六七八九';
const TEN = 10;
/** What is counted in questions. 「一宮市」 and 「三田」 count nothing. */
const COUNTED = '年|日|時|人|代|歳|才|回|週|度|か月|ヶ月|ヵ月|ケ月|カ月|件|円|万|分|間';
const COUNT = new RegExp(
  `(^|[^何数〇一-九十百千万])([〇一二三四五六七八九十]{1,3})(?=${COUNTED})`,
  'gu',
);

/** 十五 → 15, 二〇 → 20; undefined when it is no number that people write so. */
function valueOf(kanji: string): number | undefined {
  const parts = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(kanji);
  if (parts !== null) {
    const [, tens = '', ones = ''] = parts;
    return (
      (tens === '' ? 1 : DIGITS.indexOf(tens)) * TEN + Math.max(0, DIGITS.indexOf(ones || '〇'))
    );
  }
  if (kanji.includes('十')) return undefined;
  return Number(Array.from(kanji, (digit) => DIGITS.indexOf(digit)).join(''));
}

/** Numbers in kanji before what they count as digits: 「十年」 → 「10年」, 「一週間」 → 「1週間」. */
export const digitsOf = (text: string): string =>
  text.replace(COUNT, (all, before: string, kanji: string) => {
    const value = valueOf(kanji);
    return value === undefined ? all : `${before}${value}`;
  });
