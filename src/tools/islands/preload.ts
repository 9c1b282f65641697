import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { init, parse } from 'es-module-lexer';

/** Where Astro writes which modules an island begins with. */
const ENTRIES = /(?:component|renderer)-url="(\/[^"]+)"/g;

/**
 * Lets pages with an island ask for all of its modules at once. Otherwise each module is asked for
 * when the one before has been read, and on a slow connection every such step costs seconds.
 * @param site folder of the finished pages
 * @param pages glob of the pages to look through, from `site`
 * @returns how many pages were changed
 * @see https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
 */
export async function preloadIslands(site: string, pages: string): Promise<number> {
  await init;
  const imports = makeImports(site);
  let changed = 0;
  for (const page of globSync(pages, { cwd: site })) {
    const path = join(site, page);
    const html = readFileSync(path, 'utf8');
    const entries = [...html.matchAll(ENTRIES)].flatMap(([, url]) => url ?? []);
    if (entries.length === 0) continue;
    const links = [...closure(entries, imports)].map(
      (url) => `<link rel="modulepreload" href="${url}">`,
    );
    writeFileSync(path, html.replace('</head>', `${links.join('')}</head>`));
    changed += 1;
  }
  return changed;
}

/** Modules that cannot do without one another: what is imported later, when needed, stays away. */
function closure(
  entries: readonly string[],
  importsOf: (url: string) => readonly string[],
): ReadonlySet<string> {
  const found = new Set(entries);
  for (const url of found) for (const next of importsOf(url)) found.add(next);
  return found;
}

/** Reads which modules a built one imports at once, each file a single time. */
function makeImports(site: string): (url: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (url) => {
    const before = known.get(url);
    if (before !== undefined) return before;
    const [statements] = parse(readFileSync(join(site, url), 'utf8'));
    const urls = statements
      .filter(({ d, n }) => d === -1 && n?.startsWith('.'))
      .map(({ n = '' }) => posix.join(posix.dirname(url), n));
    known.set(url, urls);
    return urls;
  };
}
