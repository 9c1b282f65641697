import { globSync } from 'node:fs';
import { valuesAt } from '../../directory/content/path.ts';
import type { Content } from '../../directory/content/types.ts';
import { areaCodesOf, entriesOf } from '../../directory/entry.ts';
import type { RawContent } from './raw-content.ts';

/** Addresses that the site will have. */
export type SitePaths = {
  /** Whether something answers at a path; with its slash at the end, as the site writes it. */
  readonly has: (path: string) => boolean;
  /** Every path that is known by name. */
  readonly all: readonly string[];
  /** Pages with a parameter that nobody taught this module about. */
  readonly unknown: readonly string[];
};

/** Pages and files of `src/pages/` as paths; a parameter stays in its brackets. */
function pathOf(file: string): string {
  const path = file.replace(/^src\/pages/, '').replace(/(?:\/index)?\.astro$/, '/');
  return path.replace(/\.ts$/, '');
}

/** Codes that have a page: the region's own, and every place that an entry stands in or serves. */
function areasOf(content: Content, raw: RawContent): string[] {
  const region = raw.wholes.flatMap(({ value }) =>
    valuesAt(value, ['region', 'areas', '*', 'municipalities', '*']).map((spot) => spot.value),
  );
  const listed = entriesOf(content).flatMap((entry) => [...areaCodesOf(entry)]);
  const codes = new Set<unknown>([...region, ...listed]);
  return content.places.map(({ code }) => code).filter((code) => codes.has(code));
}

/** What may stand for the parameter of a page; nothing for pages that no lasting link may name. */
function parametersOf(content: Content, raw: RawContent): Readonly<Record<string, string[]>> {
  const terms = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  const areas = areasOf(content, raw);
  const accepted = new Set(content.employers.flatMap(({ accepts }) => accepts));
  return {
    '/programs/[id]/': raw.idsOf('programs'),
    '/gatherings/[id]/': raw.idsOf('gatherings'),
    '/gatherings/[id].ics': raw.idsOf('gatherings'),
    '/employers/[id]/': raw.idsOf('employers'),
    '/guides/[id]/': raw.idsOf('guides'),
    '/guides/[id]/easy/': content.guides.flatMap(({ id, easy }) => (easy === undefined ? [] : id)),
    '/areas/[code]/': areas,
    '/needs/[id]/': terms(content.vocabulary.needs),
    '/categories/[id]/': terms(content.vocabulary.categories),
    '/employers/steps/[id]/': [...accepted],
    '/calendar/[code].ics': areas,
    // A month's page goes away with its month; the files below are made for machines and pages.
    '/calendar/[month]/': [],
    '/sitemap-[n].xml': [],
    '/map/locator/[name].svg': [],
  };
}

/**
 * The addresses of the site, from the page files and from what the content names: no build needed.
 * A page with a parameter that is not known here is taken to answer whatever stands in its place.
 */
export function sitePaths(content: Content, raw: RawContent): SitePaths {
  const parameters = parametersOf(content, raw);
  const files = globSync('src/pages/**/*.{astro,ts}').filter((file) => !file.includes('/_'));
  const routes = files.map(pathOf).filter((path) => path !== '/404/');
  const named = routes.flatMap((route) => {
    if (!route.includes('[')) return [route];
    return (parameters[route] ?? []).map((value) => route.replace(/\[[^\]]+\]/, value));
  });
  const unknown = routes.filter(
    (route) => route.includes('[') && !Object.hasOwn(parameters, route),
  );
  const open = unknown.map(
    (route) => new RegExp(`^${route.replaceAll('.', '\\.').replaceAll(/\[[^\]]+\]/g, '.+')}$`),
  );
  const copied = globSync('public/**/*.*').map((file) => file.replace(/^public/, ''));
  const all = new Set([...named, ...copied]);
  return {
    all: [...all],
    unknown,
    has: (path) => all.has(path) || open.some((pattern) => pattern.test(path)),
  };
}
