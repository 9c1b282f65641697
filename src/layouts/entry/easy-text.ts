import { notEasy } from '../../directory/easy-japanese.ts';
import { categoryOf, type Entry } from '../../directory/entry.ts';
import type { Vocabulary } from '../../directory/schema/vocabulary.ts';

/** What the easy version of an entry says about the entry itself. */
export type EasyText =
  /** The summary is easy already: nothing needs saying twice. */
  | { readonly kind: 'summary' }
  /** Written by somebody for this entry, or for its category. */
  | { readonly kind: 'own' | 'category'; readonly text: string };

/**
 * The summary of an entry in やさしい日本語: its own, or the summary when that is easy itself, or
 * what its category says. Undefined for a workplace whose summary nobody has made easy.
 */
export function easyTextOf(
  entry: Entry,
  { categories, wordsHard }: Pick<Vocabulary, 'categories' | 'wordsHard'>,
): EasyText | undefined {
  const { easy, summary } = entry.data;
  if (easy !== undefined) return { kind: 'own', text: easy };
  if (notEasy(summary, wordsHard).length === 0) return { kind: 'summary' };
  const category = categories.find(({ id }) => id === categoryOf(entry));
  return category === undefined ? undefined : { kind: 'category', text: category.easy };
}
