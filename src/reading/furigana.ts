import { literally } from '../directory/pattern.ts';
import { hasKanji, RUNS, toHiragana } from './kana.ts';

/** A stretch of text; with `kana` when it is to be shown above it. */
export type Piece = { readonly text: string; readonly kana?: string };

type Kind = 'kanji' | 'kana' | 'other';
type Run = { readonly text: string; readonly kind: Kind };

function runsOf(word: string): Run[] {
  return [...word.matchAll(RUNS)].map(({ 0: text, groups }) => {
    if (groups?.['kana'] !== undefined) return { text, kind: 'kana' };
    return { text, kind: groups?.['kanji'] === undefined || !hasKanji(word) ? 'other' : 'kanji' };
  });
}

/** Neighbours that must be read together become one: kanji, and what is not spelt out in kana. */
function joined(runs: readonly Run[], readAlone: (run: Run) => boolean): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last !== undefined && !readAlone(run) && !readAlone(last)) {
      all[all.length - 1] = { text: last.text + run.text, kind: 'kanji' };
    } else all.push(readAlone(run) ? run : { ...run, kind: 'kanji' });
  }
  return all;
}

function fit(runs: readonly Run[], kana: string): Piece[] | undefined {
  const pattern = runs
    .map(({ text, kind }) =>
      kind === 'kanji' ? '(.+?)' : `(${literally(toHiragana(text).toLowerCase())})`,
    )
    .join('');
  const found = new RegExp(`^${pattern}$`, 'su').exec(kana);
  if (found === null) return undefined;
  return runs.map(({ text, kind }, at) =>
    kind === 'kanji' && hasKanji(text) ? { text, kana: found[at + 1] ?? '' } : { text },
  );
}

/**
 * Puts a reading only above the letters that need it: 取り組み → 取(と) り 組(く) み.
 *
 * Numbers and Latin letters that the reading repeats stay without one; those it spells out are read
 * together with the kanji beside them (3日 → みっか). When nothing fits, the whole word is one group.
 * @param word as written, not empty
 * @param kana its whole reading in hiragana
 */
export function furiganaOf(word: string, kana: string): readonly Piece[] {
  if (!hasKanji(word)) return [{ text: word }];
  const runs = runsOf(word);
  const reading = toHiragana(kana).toLowerCase();
  return (
    fit(
      joined(runs, ({ kind }) => kind !== 'kanji'),
      reading,
    ) ??
    fit(
      joined(runs, ({ kind }) => kind === 'kana'),
      reading,
    ) ?? [{ text: word, kana }]
  );
}
