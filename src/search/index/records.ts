import { cardOf } from '../../directory/card.ts';
import type { Content } from '../../directory/content/types.ts';
import { areaCodesOf, categoryOf, entriesOf, type Entry } from '../../directory/entry.ts';
import { makeLabels, type TermList } from '../../directory/labels.ts';
import { makePlaces } from '../../directory/places.ts';
import type { Guide } from '../../directory/schema/guide.ts';
import type { EntryKind } from '../engine.ts';
import { NATIONWIDE } from './areas.ts';

/** One record of the index, independent of the engine that stores it. */
export type SearchRecord = {
  readonly url: string;
  /** Searched text: name, reading, other names, summary, tags, one after the other. */
  readonly text: string;
  readonly meta: {
    readonly title: string;
    readonly summary: string;
    readonly about: string;
    readonly sample: 'true' | 'false';
  };
  readonly filters: {
    readonly kind: readonly [EntryKind];
    readonly area: readonly string[];
    readonly need: readonly string[];
  };
};

const KIND: Readonly<Record<Entry['collection'], EntryKind>> = {
  programs: 'program',
  gatherings: 'gathering',
  employers: 'employer',
};

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('。 ');

/** Lines of a paragraph follow each other without a gap, as Japanese does. */
const oneLine = (paragraph: string): string => paragraph.replace(/\s*\n\s*/g, '');

/** The records of everything that has a page of its own. */
export function searchRecords(content: Content): SearchRecord[] {
  const labels = makeLabels(content.vocabulary);
  const places = makePlaces(content.places);
  const organizations = new Map(content.organizations.map((one) => [one.id, one.name]));

  const words = (list: TermList, ids: readonly string[]): string[] =>
    ids.flatMap((id) => {
      const term = labels.term(list, id);
      return term === undefined ? [] : [term.label, term.plain, ...term.forms];
    });

  const tagsOf = (entry: Entry): string[] => {
    const { data } = entry;
    const category = categoryOf(entry);
    const comforts = Object.keys(data.comforts).filter((id) => data.comforts[id] === true);
    return [
      ...words('categories', category === undefined ? [] : [category]),
      ...words('needs', data.needs),
      ...words('steps', data.steps),
      ...words('comforts', comforts),
      ...('audience' in data ? words('audiences', data.audience) : []),
    ];
  };

  const ofEntry = (entry: Entry): SearchRecord => {
    const { data, collection } = entry;
    const card = cardOf(entry, labels, places);
    const codes = [...areaCodesOf(entry)];
    const anywhere = 'coverage' in data && data.coverage.nationwide;
    const organization = 'organization' in data ? data.organization : undefined;
    return {
      url: card.href,
      text: joined([
        ...[data.name, data.kana, ...data.also_known_as, data.summary, card.kind],
        ...tagsOf(entry),
        ...codes.flatMap((code) => [places.nameOf(code), places.find(code)?.kana]),
        organizations.get(organization ?? ''),
      ]),
      meta: {
        title: data.name,
        summary: oneLine(data.summary),
        about: [card.kind, card.where].filter((part) => part !== undefined).join('・'),
        sample: data.sample ? 'true' : 'false',
      },
      filters: {
        kind: [KIND[collection]],
        area: anywhere ? [...codes, NATIONWIDE] : codes,
        need: data.needs,
      },
    };
  };

  const ofGuide = ({ id, title, kana, summary, needs, audience, steps }: Guide): SearchRecord => ({
    url: `/guides/${id}/`,
    text: joined([
      ...[title, kana, summary],
      ...words('needs', needs),
      ...words('audiences', audience),
      ...words('steps', steps),
    ]),
    meta: { title, summary: oneLine(summary), about: '読みもの', sample: 'false' },
    filters: { kind: ['guide'], area: [NATIONWIDE], need: needs },
  });

  return [...entriesOf(content).map(ofEntry), ...content.guides.map(ofGuide)];
}
