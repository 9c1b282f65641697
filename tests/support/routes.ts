import { globSync } from 'node:fs';
import { FURIGANA } from '../../src/directory/furigana.ts';

/** Paths of all pages of the built site, with their trailing slash; those with ふりがな as well. */
export const allRoutes = (): readonly string[] =>
  globSync('**/index.html', { cwd: 'dist' })
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .sort();

/** The page with ふりがな of an ordinary page. */
export const withFurigana = (route: string): string => `${FURIGANA}${route}`;

const isOrdinary = (route: string): boolean => !route.startsWith(`${FURIGANA}/`);

/** Template of a page: its path with the part that names one entry taken out. */
const templateOf = (route: string): string =>
  route
    .replace(/^\/guides\/[^/]+\/easy\/$/, '/guides/*/easy/')
    .replace(/^\/employers\/steps\/[^/]+\/$/, '/employers/steps/*/')
    .replace(
      /^\/(programs|gatherings|employers|guides|areas|needs|categories|calendar)\/(?!about\/)[^/]+\/$/,
      '/$1/*/',
    );

/** One ordinary page of every template, the first in order: the same choice in every run. */
export function onePerTemplate(): readonly string[] {
  const first = new Map<string, string>();
  for (const route of allRoutes().filter(isOrdinary)) {
    const template = templateOf(route);
    if (!first.has(template)) first.set(template, route);
  }
  return [...first.values()];
}

/** The same with ふりがな; pages on which something is typed do not have it. */
export function onePerTemplateWithFurigana(): readonly string[] {
  const all = new Set(allRoutes());
  return onePerTemplate()
    .map(withFurigana)
    .filter((route) => all.has(route));
}
