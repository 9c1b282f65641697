import type { Content } from '../../directory/content/types.ts';
import { areaCodesOf, categoryOf, entriesOf, hrefOf, type Entry } from '../../directory/entry.ts';

/** A page and the day on which what it says was last confirmed, when that is known. */
export type DatedPath = { readonly path: string; readonly day?: string | undefined };

/** What the map of the site is made of. */
export type SitemapContent = Pick<
  Content,
  'programs' | 'gatherings' | 'employers' | 'guides' | 'vocabulary' | 'places' | 'site'
>;

/** The newest day for each key. */
class Newest {
  readonly #days = new Map<string, string>();
  add(key: string | undefined, day: string | undefined): void {
    if (key !== undefined && day !== undefined && day > (this.#days.get(key) ?? '')) {
      this.#days.set(key, day);
    }
  }
  get(key: string): string | undefined {
    return this.#days.get(key);
  }
}

function listPaths(content: SitemapContent, entries: readonly Entry[]): readonly DatedPath[] {
  const days = new Newest();
  const steps = new Set<string>();
  const areas = new Set(content.site.region.areas.flatMap((area) => area.municipalities));
  for (const entry of entries) {
    const day = entry.data.verified?.date;
    for (const need of entry.data.needs) days.add(`/needs/${need}/`, day);
    days.add(`/categories/${categoryOf(entry) ?? ''}/`, day);
    if (entry.collection === 'employers') {
      for (const step of entry.data.accepts) {
        steps.add(step);
        days.add(`/employers/steps/${step}/`, day);
      }
    }
    for (const code of areaCodesOf(entry)) {
      if (code.length === 6) areas.add(code);
      days.add(`/areas/${code}/`, day);
    }
  }
  const { needs, categories } = content.vocabulary;
  const towns = content.places.filter(({ code }) => areas.has(code));
  return [
    ...towns.map(({ code }) => `/areas/${code}/`),
    ...needs.map(({ id }) => `/needs/${id}/`),
    ...categories.map(({ id }) => `/categories/${id}/`),
    ...[...steps].map((step) => `/employers/steps/${step}/`),
  ].map((path) => ({ path, day: days.get(path) }));
}

/**
 * Every page that search engines may show, with the day its content was last confirmed: an entry's
 * own day, the newest day of what stands in a list, the day a guide was read through. Other pages
 * claim no day. Samples are left out.
 * @param fixed pages that are there in every build
 */
export function sitemapPaths(
  content: SitemapContent,
  fixed: readonly string[],
): readonly DatedPath[] {
  const real = entriesOf(content).filter(({ data }) => !data.sample);
  return [
    ...fixed.map((path) => ({ path })),
    ...content.guides.flatMap(({ id, verified, easy }) => [
      { path: `/guides/${id}/`, day: verified?.date },
      ...(easy === undefined ? [] : [{ path: `/guides/${id}/easy/` }]),
    ]),
    ...listPaths(content, real),
    ...real.map((entry) => ({ path: hrefOf(entry), day: entry.data.verified?.date })),
  ];
}
