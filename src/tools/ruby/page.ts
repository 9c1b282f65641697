import { Parser } from 'htmlparser2';
import { FURIGANA } from '../../directory/furigana.ts';
import type { Ruby } from './ruby-text.ts';
import { splice, type Change } from './splice.ts';

/** Elements whose text is not read by people, cannot hold markup, or belongs to a script. */
const LEFT_ALONE = new Set([
  ...['head', 'script', 'style', 'template', 'svg', 'astro-island'],
  ...['select', 'option', 'textarea', 'code', 'pre', 'kbd', 'samp', 'ruby'],
]);

/** What is pressed by the name it shows: where that name is written out, the two must agree. */
const isNamed = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  (name === 'a' || name === 'button') && 'aria-label' in attributes;

/** What a page needs to know about the site it belongs to. */
export type Site = {
  /** True when the page at a path (`/areas/`) comes with ふりがな too. */
  readonly has: (path: string) => boolean;
  /** A text as HTML with ふりがな. */
  readonly ruby: Ruby;
};

/** True when an ordinary page offers itself with ふりがな: it holds the switch of the header. */
export const offersFurigana = (html: string): boolean => html.includes(' data-furigana="');

/** Municipality codes in addresses of pages, each time one stands there. */
const areasIn = (text: string): string[] =>
  [...text.matchAll(/\/areas\/(\d{6})\//g)].map(([, code = '']) => code);

/**
 * The page with ふりがな, made from the ordinary page.
 *
 * Kanji in texts get their reading; attributes, fields, drawings and everything that a script owns
 * stay, byte for byte. Links and the search lead to pages with ふりがな where there are such pages,
 * and the switch leads back. Search engines are asked to list the ordinary page only.
 * @param page a whole page as Astro wrote it
 * @param path its path, `/areas/282065/`
 */
export function withFurigana(page: string, path: string, { has, ruby }: Site): string {
  // Places to break a line would cut names whose reading is known as a whole; with ふりがな, lines break
  // between the readings.
  const html = page.replaceAll('<wbr>', '');
  const changes: Change[] = [];
  const areasOfPage = areasIn(path + html);
  let areas: readonly string[] = areasOfPage;
  let reached = 0;
  let closed = 0;
  let address = 0;
  /** The link or button with a written name that the text stands in; they never nest. */
  let named: string | undefined;
  let switchWords: string | undefined;

  const textUpTo = (end: number): void => {
    if (closed > 0 || named !== undefined || end <= reached) return;
    const text = html.slice(reached, end);
    const by = switchWords ?? ruby(text, { address: address > 0, areas });
    if (by !== text) changes.push({ start: reached, end, by });
    switchWords = undefined;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        textUpTo(start);
        reached = end;
        const tag = html.slice(start, end);
        const by = tagOf(tag, name, attributes, has);
        if (by !== tag) changes.push({ start, end, by });
        switchWords = attributes['data-furigana'];
        if (name === 'a') areas = [...areasIn(attributes['href'] ?? ''), ...areasOfPage];
        if (LEFT_ALONE.has(name)) closed += 1;
        if (isNamed(name, attributes)) named = name;
        if (address > 0 || 'data-address' in attributes) address += 1;
      },
      onclosetag(name, implied) {
        const start = implied ? reached : parser.startIndex;
        textUpTo(start);
        reached = implied ? reached : parser.endIndex + 1;
        if (name === 'a') areas = areasOfPage;
        if (LEFT_ALONE.has(name)) closed -= 1;
        if (named === name) named = undefined;
        if (address > 0) address -= 1;
        if (name === 'head') changes.push({ start, end: start, by: NOT_LISTED });
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return splice(html, changes);
}

const NOT_LISTED = '<meta name="robots" content="noindex, follow">';

/** An opening tag with its address changed, if it leads to a page that comes with ふりがな. */
function tagOf(
  tag: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
  has: Site['has'],
): string {
  // Scripts that make links read where the page stands.
  if (name === 'html') return tag.replace(/>$/, ` data-under="${FURIGANA}">`);
  const words = attributes['data-furigana'];
  if (words !== undefined) {
    return tag.replace(`href="${FURIGANA}/`, 'href="/').replace(` data-furigana="${words}"`, '');
  }
  const key = { a: 'href', form: 'action' }[name];
  const target = key === undefined ? undefined : attributes[key];
  if (key === undefined || target === undefined) return tag;
  const [to = ''] = target.split(/[?#]/, 1);
  return has(to) ? tag.replace(`${key}="${target}"`, `${key}="${FURIGANA}${target}"`) : tag;
}
