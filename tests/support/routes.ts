import { globSync } from 'node:fs';

/** Paths of all pages of the built site, with their trailing slash. */
export const allRoutes = (): readonly string[] =>
  globSync('**/index.html', { cwd: 'dist' })
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .sort();

/** Template of a page: its path with the part that names one entry taken out. */
const templateOf = (route: string): string =>
  route
    .replace(/^\/employers\/steps\/[^/]+\/$/, '/employers/steps/*/')
    .replace(
      /^\/(programs|gatherings|employers|guides|areas|needs|categories|calendar)\/(?!about\/)[^/]+\/$/,
      '/$1/*/',
    );

/** One page of every template, the first in order: the same choice in every run. */
export function onePerTemplate(): readonly string[] {
  const first = new Map<string, string>();
  for (const route of allRoutes()) {
    const template = templateOf(route);
    if (!first.has(template)) first.set(template, route);
  }
  return [...first.values()];
}
