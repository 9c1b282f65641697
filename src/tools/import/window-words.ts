/** What municipal windows are, in easy Japanese; our own words, for every source of windows. */

/** Kinds of municipal windows: ids in `vocabulary/categories.yaml`. */
export type WindowKind = 'town-hall' | 'welfare-assistance' | 'housing-benefit' | 'self-reliance';

const NEEDS: Readonly<Record<WindowKind, readonly string[]>> = {
  'town-hall': ['unsure'],
  'welfare-assistance': ['money', 'housing'],
  'housing-benefit': ['housing', 'money'],
  'self-reliance': ['unsure', 'money', 'housing', 'want-work'],
};

const WORDS: Readonly<Record<WindowKind, string>> = {
  'town-hall': '代表の窓口です。\nどの課に聞けばよいかわからない時に、つないでもらえます。',
  'welfare-assistance':
    '福祉の窓口です。\n生活保護の相談と申請ができます。迷っている時に聞くだけでもかまいません。',
  'housing-benefit':
    '家賃のことを話せる窓口です。\n仕事をやめた時や、収入がへった時に使えます。家賃の助けについて聞けます。',
  'self-reliance':
    'くらしの困りごとを話せる窓口です。\nお金、仕事、住まい、家族のこと。何から話せばよいかわからない時も使えます。',
};

/** Doors behind which a window stands. */
export function windowNeeds(kind: WindowKind): string[] {
  return [...NEEDS[kind]];
}

/** Two or three short sentences about a window of one or several towns. */
export function windowSummary(kind: WindowKind, towns: readonly string[]): string {
  const where = towns.length > 2 ? `${towns.slice(0, 2).join('・')}など` : towns.join('・');
  return `${where}の${WORDS[kind]}`;
}
