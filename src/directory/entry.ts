import type { Employer } from './schema/employer.ts';
import type { Gathering } from './schema/gathering.ts';
import type { Program } from './schema/program.ts';
import type { Content } from './content/types.ts';

/** Anything of the directory that has a page of its own and stands in lists. */
export type Entry =
  | { readonly collection: 'programs'; readonly data: Program }
  | { readonly collection: 'gatherings'; readonly data: Gathering }
  | { readonly collection: 'employers'; readonly data: Employer };

/** All entries: programmes, then gatherings, then employers, each in the order of the content. */
export function entriesOf(content: Pick<Content, Entry['collection']>): Entry[] {
  return [
    ...content.programs.map((data) => ({ collection: 'programs', data }) as const),
    ...content.gatherings.map((data) => ({ collection: 'gatherings', data }) as const),
    ...content.employers.map((data) => ({ collection: 'employers', data }) as const),
  ];
}

/** Path of the page of an entry. */
export function hrefOf({ collection, data }: Entry): string {
  return `/${collection}/${data.id}/`;
}

/** Id of the category; employers have none. */
export function categoryOf({ collection, data }: Entry): string | undefined {
  return collection === 'employers' ? undefined : data.category;
}

/** The municipality an entry stands in, or the only one it serves. */
export function municipalityOf({ collection, data }: Entry): string | undefined {
  if (data.place !== undefined) return data.place.municipality;
  if (collection === 'employers') return undefined;
  const [only, ...more] = data.coverage.areas;
  return more.length === 0 && only?.length === 6 ? only : undefined;
}

/** Codes an entry is listed under: where it stands and whom it serves (six or two digits). */
export function areaCodesOf({ collection, data }: Entry): ReadonlySet<string> {
  const codes = new Set(collection === 'employers' ? [] : data.coverage.areas);
  if (data.place !== undefined) codes.add(data.place.municipality);
  return codes;
}
