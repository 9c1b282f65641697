import { plainWidth } from '../text/fold.ts';
import { spoken } from '../text/spoken.ts';
import { corrections, longFormOf, misspeltIn } from './corrections.ts';
import type { AskedWord, Plan, Reader } from './plan.ts';

/** What somebody may have meant with a word that is nowhere. */
export type Mended = {
  /** The question as it was meant, when that is sure enough to be searched; and what it then says. */
  readonly meant?: { readonly question: string; readonly label: string } | undefined;
  /** Labels to offer instead. */
  readonly offered: readonly string[];
};

const MOST_OFFERED = 3;
const NONE: Mended = { offered: [] };

/**
 * Mends a question with a word that is neither understood nor in any entry.
 * @param plan what was understood of it: a sentence that says something is left as it is
 */
export function mended(
  question: string,
  unknown: AskedWord | undefined,
  plan: Plan,
  { matcher }: Reader,
): Mended {
  if (unknown === undefined) return NONE;
  const ways = [...new Set([...unknown.spelt, ...unknown.keys])].map(spoken);
  const labelOf = (word: string): string =>
    (matcher.forms.get(word) ?? []).map((index) => matcher.concepts[index]?.label ?? '')[0] ?? '';
  const as = (word: string): Mended => ({
    meant: {
      question: plainWidth(question).replace(unknown.typed, ` ${plan.place?.name ?? ''} ${word} `),
      label: labelOf(word),
    },
    offered: [],
  });

  const near = ways.flatMap((way) => corrections(way, matcher.forms.keys()));
  const sure = near.find((one) => one.sure);
  if (sure !== undefined) return as(sure.word);
  for (const way of ways) {
    const long = longFormOf(way, matcher.forms.keys());
    if (long !== undefined) return as(long);
    const said = plan.meant.some(({ concept, by }) => concept.weight === 1 && by === 'form');
    const inside = said ? undefined : misspeltIn(way, matcher.forms.keys());
    if (inside !== undefined) return as(inside);
  }
  const offered = near.map(({ word }) => labelOf(word)).filter((label) => label !== '');
  return { offered: [...new Set(offered)].slice(0, MOST_OFFERED) };
}
