import { makeAlternatives, type Alternatives } from './alternatives/find.ts';
import { Buckets } from './buckets.ts';
import type { Content } from './content/types.ts';
import { areaCodesOf, categoryOf, entriesOf, type Entry } from './entry.ts';
import { makePlaces, type Places } from './places.ts';

/** Entries of one area, from the nearest circle outwards. */
export type AreaEntries = {
  /** Standing in the municipality or serving it by name (wards and their city included). */
  readonly here: readonly Entry[];
  /** Serving the whole prefecture. */
  readonly prefecture: readonly Entry[];
  /** Serving anyone in Japan. */
  readonly nationwide: readonly Entry[];
};

/** The directory, looked up by area, need, category and organisation. */
export type Catalogue = {
  /** All entries, in the order of the content. */
  readonly entries: readonly Entry[];
  /** The gazetteer. */
  readonly places: Places;
  /** One entry. */
  readonly find: (collection: Entry['collection'], id: string) => Entry | undefined;
  /** Entries of a municipality (six digits) or a prefecture (two digits). */
  readonly inArea: (code: string) => AreaEntries;
  /** Codes (six digits) under which at least one entry is listed, in order of code. */
  readonly areas: readonly string[];
  /** Entries behind a need. */
  readonly forNeed: (need: string) => readonly Entry[];
  /** Entries of a category. */
  readonly ofCategory: (category: string) => readonly Entry[];
  /** Entries of an organisation. */
  readonly ofOrganization: (organization: string) => readonly Entry[];
  /** Workplaces that a programme introduces. */
  readonly introducedBy: (program: string) => readonly Entry[];
  /** Where else one may turn with the same worry. */
  readonly alternatives: (entry: Entry) => Alternatives;
};

type Lists = {
  readonly area: Buckets<Entry>;
  readonly need: Buckets<Entry>;
  readonly category: Buckets<Entry>;
  readonly organization: Buckets<Entry>;
  readonly through: Buckets<Entry>;
  readonly nationwide: Entry[];
};

function makeLists(entries: readonly Entry[]): Lists {
  const lists: Lists = {
    area: new Buckets(),
    need: new Buckets(),
    category: new Buckets(),
    organization: new Buckets(),
    through: new Buckets(),
    nationwide: [],
  };
  for (const entry of entries) {
    for (const code of areaCodesOf(entry)) lists.area.add(code, entry);
    for (const need of entry.data.needs) lists.need.add(need, entry);
    const category = categoryOf(entry);
    if (category !== undefined) lists.category.add(category, entry);
    if (entry.collection === 'employers') {
      lists.through.add(entry.data.through, entry);
    } else {
      if (entry.data.organization !== undefined) {
        lists.organization.add(entry.data.organization, entry);
      }
      if (entry.data.coverage.nationwide) lists.nationwide.push(entry);
    }
  }
  return lists;
}

/** Codes whose entries belong to an area: a city and its wards, a ward and its city. */
function codesFor(code: string, places: Places): string[] {
  if (code.length === 2) {
    return places.inPrefecture(code).flatMap(({ code: town }) => codesFor(town, places));
  }
  const city = places.find(code)?.city;
  return [code, ...(city === undefined ? [] : [city]), ...places.wardsOf(code).map((w) => w.code)];
}

/**
 * Makes the look-ups of a content. Linear in the number of entries; each look-up costs no more than
 * the entries it returns.
 */
export function makeCatalogue(content: Pick<Content, Entry['collection'] | 'places'>): Catalogue {
  const entries = entriesOf(content);
  const places = makePlaces(content.places);
  const lists = makeLists(entries);
  const byId = new Map(entries.map((entry) => [`${entry.collection}/${entry.data.id}`, entry]));

  // Made when first asked for: lists and the search need no neighbours.
  let alternatives: ((entry: Entry) => Alternatives) | undefined;

  return {
    entries,
    places,
    find: (collection, id) => byId.get(`${collection}/${id}`),
    inArea: (code) => {
      const here = new Set(codesFor(code, places).flatMap((one) => lists.area.get(one)));
      const whole = lists.area.get(code.slice(0, 2)).filter((entry) => !here.has(entry));
      const seen = new Set([...here, ...whole]);
      return {
        here: [...here],
        prefecture: whole,
        nationwide: lists.nationwide.filter((entry) => !seen.has(entry)),
      };
    },
    areas: lists.area
      .keys()
      .filter((code) => code.length === 6)
      .toSorted(),
    forNeed: (need) => lists.need.get(need),
    ofCategory: (category) => lists.category.get(category),
    ofOrganization: (organization) => lists.organization.get(organization),
    introducedBy: (program) => lists.through.get(program),
    alternatives: (entry) => (alternatives ??= makeAlternatives(entries, places))(entry),
  };
}
