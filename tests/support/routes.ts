import { globSync, statSync } from 'node:fs';
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
      /^\/(programs|gatherings|employers|guides|areas|needs|categories|calendar)\/(?!about\/|coverage\/)[^/]+\/$/,
      '/$1/*/',
    );

const sizeOf = (route: string): number => statSync(`dist${route}index.html`).size;

/**
 * One ordinary page of every template: the longest, because most can go wrong there; of equally
 * long ones the first by name. The same site gives the same choice.
 */
export function onePerTemplate(): readonly string[] {
  const longest = new Map<string, { readonly route: string; readonly size: number }>();
  for (const route of allRoutes().filter(isOrdinary)) {
    const template = templateOf(route);
    const size = sizeOf(route);
    if (size > (longest.get(template)?.size ?? 0)) longest.set(template, { route, size });
  }
  return [...longest.values()].map(({ route }) => route);
}

/** The same with ふりがな; pages on which something is typed do not have it. */
export function onePerTemplateWithFurigana(): readonly string[] {
  const all = new Set(allRoutes());
  return onePerTemplate()
    .map(withFurigana)
    .filter((route) => all.has(route));
}
