import type { Content } from '../../directory/content/types.ts';
import { areaCodesOf, entriesOf, hrefOf, type Entry } from '../../directory/entry.ts';
import { compareReadings } from '../../directory/order.ts';
import { makePlaces, type Places } from '../../directory/places.ts';
import type { Guide } from '../../directory/schema/guide.ts';
import type { EntryKind } from '../engine.ts';
import { NATIONWIDE } from '../index/areas.ts';
import type { Facts, Traits } from './shape.ts';

/** The rows of the index: what the filters know, and the path of each row's page. */
export type FactRows = { readonly facts: Facts; readonly paths: readonly string[] };

const KIND: Readonly<Record<Entry['collection'], EntryKind>> = {
  programs: 'program',
  gatherings: 'gathering',
  employers: 'employer',
};

/** A gathering that is also held online can be reached that way, whatever else it says. */
function channelsOf(entry: Entry): readonly string[] {
  if (entry.collection === 'programs') return entry.data.channels;
  return entry.collection === 'gatherings' && entry.data.online ? ['online'] : [];
}

function traitsOfEntry(entry: Entry): Traits {
  const { data, collection } = entry;
  const answered = Object.entries(data.comforts);
  const those = (answer: boolean): string[] =>
    answered.filter(([, given]) => given === answer).map(([id]) => id);
  return {
    kind: KIND[collection],
    needs: data.needs,
    steps: data.steps,
    audience: collection === 'employers' ? [] : data.audience,
    channels: channelsOf(entry),
    ...(collection === 'employers' ? {} : { cost: data.cost?.kind ?? 'unknown' }),
    comforts: { yes: those(true), no: those(false) },
    sample: data.sample,
    ...(data.verified ? { verified: data.verified.date } : {}),
  };
}

const traitsOfGuide = ({ needs, steps, audience, verified }: Guide): Traits => ({
  kind: 'guide',
  needs,
  steps,
  audience,
  channels: [],
  sample: false,
  ...(verified ? { verified: verified.date } : {}),
});

/** A code with those that stand for it on area pages: a ward's city, a city's wards. */
function withWards(code: string, places: Places): string[] {
  const city = places.find(code)?.city;
  const wards = places.wardsOf(code).map((ward) => ward.code);
  return city === undefined ? [code, ...wards] : [code, city, ...wards];
}

/** Codes an entry is found under. */
function areasOfEntry(entry: Entry, places: Places): string[] {
  const codes = new Set<string>();
  for (const own of areaCodesOf(entry)) {
    for (const code of withWards(own, places)) codes.add(code);
  }
  if (entry.collection !== 'employers' && entry.data.coverage.nationwide) codes.add(NATIONWIDE);
  return [...codes].sort();
}

/** The site's own region as entries are found under it: municipalities, and prefectures they lie in. */
function homeOf({ site }: Content, places: Places): string[] {
  const municipalities = site.region.areas.flatMap(({ municipalities: codes }) =>
    codes.flatMap((code) => withWards(code, places)),
  );
  return [...new Set(municipalities.flatMap((code) => [code, code.slice(0, 2)]))].sort();
}

/** Numbers equal values alike. */
class Numbered<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** What the filters know of everything that has a page of its own, one row each in 五十音順. */
export function makeFacts(content: Content): FactRows {
  const places = makePlaces(content.places);
  const rows = [
    ...entriesOf(content).map((entry) => ({
      id: entry.data.id,
      reading: entry.data.kana ?? entry.data.name,
      path: hrefOf(entry),
      traits: traitsOfEntry(entry),
      areas: areasOfEntry(entry, places),
    })),
    ...content.guides.map((guide) => ({
      id: guide.id,
      reading: guide.kana ?? guide.title,
      path: `/guides/${guide.id}/`,
      traits: traitsOfGuide(guide),
      areas: [NATIONWIDE],
    })),
  ].sort(compareReadings);
  const traits = new Numbered<Traits>();
  const areas = new Numbered<readonly string[]>();
  const traitsOf = rows.map((row) => traits.numberOf(row.traits));
  const areasOf = rows.map((row) => areas.numberOf(row.areas));
  return {
    facts: {
      ...{ traits: traits.values, areas: areas.values, traitsOf, areasOf },
      home: homeOf(content, places),
    },
    paths: rows.map(({ path }) => path),
  };
}
