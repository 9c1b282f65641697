import type { Vocabulary } from '../../directory/schema/vocabulary.ts';
import type { Entry } from '../../directory/entry.ts';

/** Entries under one heading. */
export type Group = {
  /** Where the group begins on its page. */
  readonly id: string;
  readonly heading: string;
  readonly entries: readonly Entry[];
};

const EMPLOYERS = '協力事業所';

/** Entries under the headings of their categories, in the order of the vocabulary. */
export function groupsOf(entries: readonly Entry[], { categories }: Vocabulary): Group[] {
  const heading = new Map(categories.map(({ id, group }) => [id, group]));
  const groups = new Map<string, Entry[]>(
    [...new Set([...categories.map(({ group }) => group), EMPLOYERS])].map((name) => [name, []]),
  );
  for (const entry of entries) {
    const name =
      entry.collection === 'employers' ? EMPLOYERS : (heading.get(entry.data.category) ?? '');
    groups.get(name)?.push(entry);
  }
  return [...groups]
    .filter(([, held]) => held.length > 0)
    .map(([name, held], at) => ({ id: `part-${at + 1}`, heading: name, entries: held }));
}

/** The groups as parts of their page. */
export function partsOf(groups: readonly Group[]) {
  return groups.map(({ id, heading, entries }) => ({ id, label: heading, count: entries.length }));
}
