// Where a Japanese heading may break. Browsers that know `word-break: auto-phrase` (Chromium) break
// between phrases, but take a long name for a single phrase and then cut it anywhere; all others cut
// anywhere to begin with. https://unicode.org/reports/tr29/#Word_Boundaries divides the words.

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** Texts up to here fit into a line of a heading on the narrowest phone, letters. */
const SHORT = 8;

const KANA = /^[\p{Script=Hiragana}ー]/u;
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\s〜～ー々ゝゞ]/u;
const OPENING = /[\p{Ps}\p{Pi}#＃]$/u;
const POLITE = /(?:^|[^\p{Script=Hiragana}])[おご]$/u;
const LONE = /^\p{Script=Han}$/u;
const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
const UNIT = /^[年月日時分歳円件回人番市区町村県府都州]/u;

/** Whether a line may break between a word and the next. */
function mayBreak(line: string, before: string, after: string): boolean {
  if (KANA.test(after) || CLOSING.test(after)) return false;
  if (OPENING.test(before) || POLITE.test(line)) return false;
  // A single letter belongs to the word before it (芦屋市, 相談室), or else to the one behind (全国).
  if (LONE.test(line)) return false;
  if (LONE.test(after)) return KANA.test(line.slice(-1));
  // Names in katakana that no dictionary knows are divided at random: サポート・ステーション, but モンッシュ.
  if (KATAKANA.test(before) && KATAKANA.test(after)) return before.length > 2 && after.length > 2;
  // Numbers keep their units, dates stay whole.
  if (/\d/.test(after)) return !/[年月]$/u.test(before);
  return !(/\d$/.test(before) && UNIT.test(after));
}

/**
 * Divides a text where a line may break: before a word, never before a particle or an ending. Joined
 * again, the parts are the text. A short text stays whole.
 */
export function phrases(text: string): readonly string[] {
  if (text.length <= SHORT) return [text];
  const parts: string[] = [];
  let before = '';
  for (const { segment } of words.segment(text)) {
    const line = parts.at(-1);
    if (line !== undefined && !mayBreak(line, before, segment)) parts.splice(-1, 1, line + segment);
    else parts.push(segment);
    before = segment;
  }
  return parts;
}
