import type { Content } from '../../directory/content/types.ts';
import type { Coverage } from '../../directory/schema/parts/coverage.ts';
import type { Place } from '../../directory/schema/parts/place.ts';
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

type Entry = {
  readonly id: string;
  readonly name: string;
  readonly kana?: string | undefined;
  readonly also_known_as?: readonly string[] | undefined;
  readonly summary: string;
  readonly needs: readonly string[];
  readonly sample?: boolean | undefined;
  readonly place?: Place | undefined;
  readonly coverage?: Coverage | undefined;
  readonly organization?: string | undefined;
};

/** Everything about the content that a record needs, looked up once. */
function wordsOf(content: Content) {
  const { categories, needs, comforts, steps, audiences } = content.vocabulary;
  const terms = [...categories, ...needs, ...comforts, ...steps, ...audiences];
  const labels = new Map(terms.map((term) => [term.id, [term.label, term.plain, ...term.forms]]));
  const places = new Map(content.places.map((place) => [place.code, place]));
  const organizations = new Map(content.organizations.map((one) => [one.id, one.name]));
  return {
    label: (id: string): string => labels.get(id)?.[0] ?? id,
    tags: (ids: readonly string[]): string[] => ids.flatMap((id) => labels.get(id) ?? []),
    placeNames: (codes: readonly string[]): string[] =>
      codes.flatMap((code) => {
        const place = places.get(code);
        return place === undefined ? [] : [place.name, place.kana];
      }),
    placeName: (code: string): string => places.get(code)?.name ?? '',
    organization: (id: string | undefined): string =>
      id === undefined ? '' : (organizations.get(id) ?? ''),
  };
}

const areasOf = ({ coverage, place }: Entry): string[] => {
  const codes = new Set([...(coverage?.areas ?? []), ...(place ? [place.municipality] : [])]);
  if (coverage?.nationwide) codes.add(NATIONWIDE);
  return [...codes];
};

/** The records of everything that has a page of its own. */
export function searchRecords(content: Content): SearchRecord[] {
  const words = wordsOf(content);

  const record = (
    kind: EntryKind,
    entry: Entry,
    kindLabel: string,
    tagIds: readonly string[],
  ): SearchRecord => {
    const area = areasOf(entry);
    const where = entry.place ? words.placeName(entry.place.municipality) : '';
    return {
      url: `/${kind}s/${entry.id}/`,
      text: [
        ...[entry.name, entry.kana, ...(entry.also_known_as ?? []), entry.summary, kindLabel],
        ...words.tags([...entry.needs, ...tagIds]),
        ...words.placeNames(area),
        words.organization(entry.organization),
      ]
        .filter((part) => part !== undefined && part !== '')
        .join('。 '),
      meta: {
        title: entry.name,
        summary: entry.summary,
        about: [kindLabel, where].filter((part) => part !== '').join('・'),
        sample: entry.sample ? 'true' : 'false',
      },
      filters: { kind: [kind], area, need: entry.needs },
    };
  };

  const saidYes = (comforts: Readonly<Record<string, boolean>>): string[] =>
    Object.keys(comforts).filter((id) => comforts[id]);

  return [
    ...content.programs.map((one) =>
      record('program', one, words.label(one.category), [
        ...[one.category, ...one.audience, ...one.steps],
        ...saidYes(one.comforts),
      ]),
    ),
    ...content.gatherings.map((one) =>
      record('gathering', one, words.label(one.category), [
        ...[one.category, ...one.audience, ...one.steps],
        ...saidYes(one.comforts),
      ]),
    ),
    ...content.employers.map((one) =>
      record('employer', one, '協力事業所', [...one.steps, ...saidYes(one.comforts)]),
    ),
    ...content.guides.map((one) =>
      record('guide', { ...one, name: one.title }, '読みもの', [...one.audience, ...one.steps]),
    ),
  ];
}
