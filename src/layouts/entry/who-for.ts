import type { Coverage } from '../../directory/schema/parts/coverage.ts';

/** How many places are named one by one before the sentence counts them. */
const NAMED = 3;

const homeOf = (areas: readonly string[]): string =>
  areas.length > NAMED
    ? `${areas.slice(0, NAMED).join('・')}など${areas.length}か所にお住まいの`
    : `${areas.join('・')}にお住まいの`;

/**
 * One or two sentences: for whom an entry is there. Says only what the entry says; where it says
 * nothing, the sentence tells that one may ask.
 * @param people labels of the audience, 「ご本人」「ご家族」
 * @param areas names of the places in `coverage.areas`
 */
export function whoFor(
  people: readonly string[],
  areas: readonly string[],
  { nationwide, outside, note }: Coverage,
): string {
  const whom = people.length === 0 ? '方' : people.join('・');
  const sentences: string[] = [];
  if (nationwide) sentences.push('全国どこからでも使えます。');
  if (areas.length > 0) {
    const comma = people.length === 0 ? '' : '、';
    sentences.push(`${homeOf(areas)}${comma}${whom}のための場所です。`);
  } else if (people.length > 0) {
    sentences.push(`${whom}のための場所です。`);
  }
  if (sentences.length === 0) {
    sentences.push(
      'だれのための場所か、まだ確かめていません。合うかどうか、聞いてみてかまいません。',
    );
  }
  if (outside === true) sentences.push('ほかの市や町の方も使えます。');
  if (note !== undefined) sentences.push(`（${note}）`);
  return sentences.join('');
}
