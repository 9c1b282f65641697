import { globSync, readFileSync } from 'node:fs';

/** Pages for the staff or for the keeper of a phrase, that no search should lead to. */
const PRIVATE = /^\/(?:staff|contact\/return)\//;

/** Path of the page that a file makes: `src/pages/areas/index.astro` → `/areas/`. */
function pathOf(file: string): string {
  const path = file.replace(/^src\/pages/, '').replace(/(?:\/index)?\.astro$/, '');
  return `${path}/`;
}

/**
 * Paths of the pages that are there in every build, in order: every page file of `src/pages/`
 * without a parameter in its name, save those that ask search engines to stay away.
 */
export function fixedPaths(): readonly string[] {
  return globSync('src/pages/**/*.astro')
    .filter((file) => !/\/_|\[/.test(file) && !/\bnoindex\b/.test(readFileSync(file, 'utf8')))
    .map(pathOf)
    .filter((path) => !PRIVATE.test(path))
    .sort();
}
