import { cardOf } from '../../directory/card.ts';
import type { Content } from '../../directory/content/types.ts';
import { areaCodesOf, categoryOf, entriesOf, hrefOf, type Entry } from '../../directory/entry.ts';
import { makeLabels } from '../../directory/labels.ts';
import { makePlaces } from '../../directory/places.ts';
import type { Guide } from '../../directory/schema/guide.ts';

/** What is searched of one row of the index. */
export type SearchDocument = {
  /** Path of its page. */
  readonly path: string;
  readonly title: string;
  /** Reading of the title in hiragana; the index asks the dictionary when the entry gives none. */
  readonly kana?: string | undefined;
  /** Other names. */
  readonly others: readonly string[];
  /** Who runs it. */
  readonly organization?: { readonly name: string; readonly kana?: string | undefined } | undefined;
  /** Words beside the text: kind, places. */
  readonly beside: readonly string[];
  readonly summary: string;
  /** Further text that is searched and not shown in lists. */
  readonly text: readonly string[];
  /** Kind and place in words, for the list. */
  readonly about: string;
  readonly sample: boolean;
  /** Id of its category. */
  readonly category?: string | undefined;
  /** Telephone numbers, in any writing. */
  readonly numbers: readonly string[];
};

/** Lines of a paragraph follow each other without a gap, as Japanese does. */
const oneLine = (paragraph: string): string => paragraph.replace(/\s*\n\s*/g, '');
const named = (parts: readonly (string | undefined)[]): string[] =>
  parts.filter((part) => part !== undefined && part !== '') as string[];

function numbersOf(entry: Entry): string[] {
  if (entry.collection === 'employers') return [];
  const { contact } = entry.data;
  return [...(contact?.phones ?? []).map(({ number }) => number), ...named([contact?.fax])];
}

/** Everything that has a page of its own, by its path. */
export function searchDocuments(content: Content): Map<string, SearchDocument> {
  const labels = makeLabels(content.vocabulary);
  const places = makePlaces(content.places);
  const organizations = new Map(content.organizations.map((one) => [one.id, one]));

  const ofEntry = (entry: Entry): SearchDocument => {
    const { data } = entry;
    const card = cardOf(entry, labels, places);
    const id = 'organization' in data ? data.organization : undefined;
    const organization = organizations.get(id ?? '');
    return {
      path: card.href,
      title: data.name,
      kana: data.kana,
      others: data.also_known_as,
      organization,
      beside: named([
        card.kind,
        ...[...areaCodesOf(entry)].flatMap((code) => [
          places.nameOf(code),
          places.find(code)?.kana,
        ]),
      ]),
      summary: oneLine(data.summary),
      text: [],
      about: named([card.kind, card.where]).join('・'),
      sample: data.sample,
      category: categoryOf(entry),
      numbers: numbersOf(entry),
    };
  };
  const ofGuide = ({ id, title, kana, summary }: Guide): SearchDocument => ({
    path: `/guides/${id}/`,
    title,
    kana,
    others: [],
    beside: ['読みもの'],
    summary: oneLine(summary),
    text: [],
    about: '読みもの',
    sample: false,
    numbers: [],
  });
  return new Map([
    ...entriesOf(content).map((entry) => [hrefOf(entry), ofEntry(entry)] as const),
    ...content.guides.map((guide) => [`/guides/${guide.id}/`, ofGuide(guide)] as const),
  ]);
}
