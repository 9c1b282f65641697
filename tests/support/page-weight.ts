import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Compressed bytes of a page (brotli). */
export type PageWeight = {
  /** The page itself and its style sheets. */
  readonly htmlAndCss: number;
  /** The scripts it loads by itself, with all that they import. */
  readonly scripts: number;
};

const weigh = (bytes: Buffer | string): number => brotliCompressSync(Buffer.from(bytes)).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Paths of a page's islands that start by themselves; those on `client:media` and later do not. */
const islandScripts = (html: string): string[] =>
  matches(html, /(<astro-island\b[^>]*>)/g)
    .filter((tag) => /\bclient="(only|load|idle|visible)"/.test(tag))
    .flatMap((tag) => matches(tag, /\b(?:component|renderer|before-hydration)-url="([^"]+)"/g));

/**
 * Makes the scale for the pages of a built site.
 * @param site folder of the site (`dist`)
 */
export function makeScale(site: string): (file: string) => PageWeight {
  const built = (path: string): string => readFileSync(join(site, path), 'utf8');
  // Thousands of pages share a few style sheets and scripts.
  const weights = new Map<string, number>();
  const weighOnce = (text: string): number => {
    const weight = weights.get(text) ?? weigh(text);
    weights.set(text, weight);
    return weight;
  };

  /** A script and everything it imports before anybody presses anything. */
  const loadedWith = (script: string, seen: Set<string>): string[] => {
    const imported = matches(
      script,
      /(?:^|[;\s}])import(?:[^("';]*from)?\s*["']\.?\/?([^"']+)["']/g,
    )
      .map((name) => (name.startsWith('_astro') ? name : `_astro/${name}`))
      .filter((path) => !seen.has(path));
    for (const path of imported) seen.add(path);
    return [script, ...imported.flatMap((path) => loadedWith(built(path), seen))];
  };

  return (file) => {
    const html = readFileSync(file, 'utf8');
    const styles = matches(html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g).map(built);
    const seen = new Set<string>();
    const linked = [...matches(html, /<script[^>]*\bsrc="\/?([^"]+)"/g), ...islandScripts(html)]
      .map((path) => path.replace(/^\//, ''))
      .filter((path) => !seen.has(path) && seen.add(path));
    const scripts = [
      ...matches(html, /<script type="module">([\s\S]*?)<\/script>/g),
      ...linked.map(built),
    ].flatMap((script) => loadedWith(script, seen));
    return {
      htmlAndCss: weigh(html) + sum(styles.map(weighOnce)),
      scripts: sum(scripts.map(weighOnce)),
    };
  };
}
