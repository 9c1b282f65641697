import type { Term, Vocabulary } from './schema/vocabulary.ts';

/** The lists of the vocabulary whose terms have labels. */
export type TermList = Exclude<
  keyof Vocabulary,
  'wordsAvoid' | 'wordsHard' | 'distress' | 'concepts' | 'spellings'
>;

/** Look-ups of vocabulary terms. */
export type Labels = {
  /** A term, or undefined. */
  readonly term: (list: TermList, id: string) => Term | undefined;
  /** Label of a term; the id itself when there is none (the reader does not let that happen). */
  readonly label: (list: TermList, id: string) => string;
  /** Labels of several terms, in the order of the vocabulary. */
  readonly labels: (list: TermList, ids: readonly string[]) => string[];
};

/** Makes the look-ups of a vocabulary. */
export function makeLabels(vocabulary: Vocabulary): Labels {
  const lists: TermList[] = ['categories', 'needs', 'comforts', 'steps', 'channels', 'audiences'];
  const maps = new Map(
    lists.map((list) => [list, new Map(vocabulary[list].map((term) => [term.id, term]))]),
  );
  const term = (list: TermList, id: string): Term | undefined => maps.get(list)?.get(id);
  return {
    term,
    label: (list, id) => term(list, id)?.label ?? id,
    labels: (list, ids) => {
      const wanted = new Set(ids);
      return vocabulary[list].filter(({ id }) => wanted.has(id)).map(({ label }) => label);
    },
  };
}

/** The three states of a comfort. */
export type ComfortState = 'yes' | 'no' | 'unconfirmed';

/** はい・いいえ・未確認: a comfort nobody asked about is not a "no". */
export function comfortState(
  comforts: Readonly<Record<string, boolean>>,
  id: string,
): ComfortState {
  const answer = Object.hasOwn(comforts, id) ? comforts[id] : undefined;
  if (answer === undefined) return 'unconfirmed';
  return answer ? 'yes' : 'no';
}

/** How many entries answer yes, no, and not at all to a comfort: filters say the last aloud. */
export function comfortCounts(
  entries: readonly { readonly comforts: Readonly<Record<string, boolean>> }[],
  id: string,
): Readonly<Record<ComfortState, number>> {
  const counts = { yes: 0, no: 0, unconfirmed: 0 };
  for (const { comforts } of entries) counts[comfortState(comforts, id)] += 1;
  return counts;
}
