import { globSync, statSync } from 'node:fs';

/** Kinds of pages whose weight and quality are watched. */
export const TEMPLATES = ['home', 'entry', 'area', 'find', 'calendar', 'guide', 'contact'] as const;

export type Template = (typeof TEMPLATES)[number];

/** Files of a built site that use a template. */
const FILES: Readonly<Record<Template, string>> = {
  home: 'index.html',
  entry: '{programs,gatherings,employers}/*/index.html',
  area: 'areas/[0-9]*/index.html',
  find: 'find/index.html',
  calendar: 'calendar/index.html',
  guide: 'guides/*/index.html',
  contact: 'contact/index.html',
};

/** The template has no page in this site. */
export class NoSuchPage extends Error {
  readonly code = 'no-such-page';
}

/**
 * The page that stands for a template: the longest of its kind, since what holds for it holds for
 * the others; of equally long ones the first by name. The same site gives the same page.
 *
 * @param site folder of the built site
 * @throws NoSuchPage
 */
export function pageOf(site: string, template: Template): { file: string; path: string } {
  const [longest] = globSync(FILES[template], { cwd: site })
    .map((name) => ({ name, size: statSync(`${site}/${name}`).size }))
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  if (longest === undefined) {
    throw new NoSuchPage(`${site} に ${FILES[template]} のページがありません。`);
  }
  return { file: `${site}/${longest.name}`, path: `/${longest.name.replace(/index\.html$/, '')}` };
}
