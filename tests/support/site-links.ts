import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

/** A link, picture, script, form or id reference that leads nowhere. */
export type DeadEnd = {
  /** What is wrong: the address, or the attribute with the missing id. */
  readonly target: string;
  /** Path of the first page on which it stands. */
  readonly page: string;
  /** How many other pages it stands on. */
  readonly more: number;
};

/** What a page points at and what can be pointed at in it. */
type Page = {
  readonly addresses: ReadonlySet<string>;
  /** `attribute id` of references inside the page. */
  readonly references: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
};

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data']);
const REFERENCES = new Set(['for', 'headers', 'list', 'form', 'popovertarget']);
const isReference = (name: string): boolean =>
  REFERENCES.has(name) || /^aria-(?:labelledby|describedby|controls|owns|details)$/.test(name);

/** Addresses of `srcset`: each candidate up to its first space. */
const candidates = (srcset: string): string[] =>
  srcset.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? '');

function readPage(html: string): Page {
  const addresses = new Set<string>();
  const references = new Set<string>();
  const ids = new Set<string>();
  const parser = new Parser({
    onattribute(name, value) {
      if (name === 'id' || name === 'name') ids.add(value);
      else if (ADDRESSES.has(name)) addresses.add(value);
      else if (name === 'srcset') for (const address of candidates(value)) addresses.add(address);
      else if (isReference(name)) {
        for (const id of value.split(/\s+/)) references.add(`${name} ${id}`);
      }
    },
  });
  parser.end(html);
  return { addresses, references, ids };
}

/** A fragment for a script: the entry that somebody was reading, `#entry=programs/<id>`. */
const ENTRY = /^entry=([a-z]+\/[^/]+)$/;

/** A fragment for the script of /find/: the town whose surroundings are asked for, `#near=…`. */
const NEAR = /^near=./;

/** `a/index.html` → `/a/`; other files as they are. */
const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** Answers whether a path of the site is served as it is written, without a redirect. */
function makeServed(site: string): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const file = join(site, decodeURIComponent(path));
    const served = isFile(path.endsWith('/') ? join(file, 'index.html') : file);
    known.set(path, served);
    return served;
  };
}

/**
 * Every dead end of a built site: addresses inside the site that nothing answers, fragments and id
 * references without their id. Other hosts are not asked.
 * @param site folder of the site
 */
export function deadEnds(site: string): { readonly pages: number; readonly dead: DeadEnd[] } {
  const files = globSync('**/*.html', { cwd: site }).sort();
  const pages = new Map(
    files.map((file) => [pathOf(file), readPage(readFileSync(join(site, file), 'utf8'))]),
  );
  const served = makeServed(site);
  const found = new Map<string, string[]>();
  const report = (target: string, page: string): void => {
    const before = found.get(target);
    if (before) before.push(page);
    else found.set(target, [page]);
  };

  for (const [path, page] of pages) {
    for (const address of page.addresses) {
      const url = URL.parse(address, `http://site${path}`);
      if (url === null) report(address, path);
      else if (url.host === 'site' && !leads(url, pages, served)) report(address, path);
    }
    for (const reference of page.references) {
      const [, id = ''] = reference.split(' ');
      if (!page.ids.has(id)) report(reference, path);
    }
  }
  const dead = [...found].map(([target, [page = '', ...others]]) => ({
    target,
    page,
    more: others.length,
  }));
  return { pages: pages.size, dead };
}

function leads(
  { pathname, hash }: URL,
  pages: ReadonlyMap<string, Page>,
  served: (path: string) => boolean,
): boolean {
  if (!served(pathname)) return false;
  const id = decodeURIComponent(hash.slice(1));
  const entry = ENTRY.exec(id)?.[1];
  if (entry !== undefined) return pages.has(`/${entry}/`);
  if (/^(\/furigana)?\/find\/$/.test(pathname) && NEAR.test(id)) return true;
  const page = pages.get(decodeURIComponent(pathname));
  return id === '' || page === undefined || page.ids.has(id);
}
