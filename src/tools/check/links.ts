import type { Fault } from '../../directory/content/faults.ts';
import { nearest } from '../../directory/content/nearest.ts';
import { faultAt } from '../../directory/content/record.ts';
import { ownTexts } from '../../directory/content/strings.ts';
import { readMarkdown } from './markdown.ts';
import type { RawContent } from './raw-content.ts';
import type { SitePaths } from './site-paths.ts';

/** What is wrong with an address, in the words of a fault. */
type Wrong = Pick<Fault, 'expected' | 'found' | 'remedy'>;

/** A path of this site inside a sentence: after a space, a bracket or at the beginning. */
const PATH_IN_TEXT = /(?<=^|[\s(（「])\/[a-z][\w./%?=&#-]*/gm;

const ELSEWHERE = /^(?:https?|mailto|tel):/;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

function noSuchPage(path: string, paths: SitePaths): Wrong {
  const found = `「${path}」というページはありません`;
  const whole = `${path}/`;
  const meant = paths.has(whole) ? whole : nearest(path, paths.all);
  if (path.startsWith('/calendar/')) {
    return { expected: '長くあるページ', found, remedy: '「/calendar/」へのリンクにしてください' };
  }
  return {
    expected: 'このサイトにあるページ',
    found,
    remedy:
      meant === undefined
        ? 'ページを開いて住所をたしかめるか、リンクを消してください'
        : `「${meant}」に直してください`,
  };
}

function noSuchHeading(anchor: string, anchors: ReadonlySet<string>): Wrong {
  const known = [...anchors].join('、');
  return {
    expected: known === '' ? '見出しのないページなので、# より前だけ' : `見出しのどれか：${known}`,
    found: `「#${anchor}」という見出しはありません`,
    remedy: '見出しの言葉に合わせるか、# から後ろを消してください',
  };
}

/** Finds out where an address of the site leads. */
class Resolver {
  readonly #paths: SitePaths;
  readonly #anchors: ReadonlyMap<string, ReadonlySet<string>>;

  /** @param anchors headings of each guide, by the path of its page; others need a build */
  constructor(paths: SitePaths, anchors: ReadonlyMap<string, ReadonlySet<string>>) {
    this.#paths = paths;
    this.#anchors = anchors;
  }

  /** What is wrong with an address. @param here headings of the page on which it stands */
  wrong(address: string, here: ReadonlySet<string>): Wrong | undefined {
    if (ELSEWHERE.test(address)) return undefined;
    const [, path = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
    if (path !== '' && !path.startsWith('/')) {
      const remedy = 'サイトの中のページは「/guides/…/」のように、/ から書いてください';
      return { expected: '/ か https:// で始まる住所', found: `「${address}」`, remedy };
    }
    if (path !== '' && !this.#paths.has(decoded(path))) return noSuchPage(path, this.#paths);
    const anchors = path === '' ? here : this.#anchors.get(path);
    return anchor === undefined || anchors === undefined || anchors.has(decoded(anchor))
      ? undefined
      : noSuchHeading(decoded(anchor), anchors);
  }
}

/** Dead links inside the site: in the text of guides, and in everything else the content says. */
export function deadLinks(raw: RawContent, paths: SitePaths): Fault[] {
  const texts = raw.bodies.map((body) => ({ ...body, ...readMarkdown(body.text) }));
  const pages = texts.filter(({ id, file }) => raw.find('guides', id)?.file === file);
  const resolver = new Resolver(
    paths,
    new Map(pages.map(({ id, anchors }) => [`/guides/${id}/`, anchors])),
  );
  const inGuides = texts.flatMap(({ file, firstLine, links, anchors }) =>
    links.flatMap(({ address, line }) => {
      const wrong = resolver.wrong(address, anchors);
      return wrong ? [{ file, line: firstLine + line - 1, field: '本文', ...wrong }] : [];
    }),
  );
  const inData = [...raw.entries, ...raw.wholes].flatMap((entry) =>
    ownTexts(entry.value).flatMap(({ path, text }) =>
      [...text.matchAll(PATH_IN_TEXT)].flatMap(([address]) => {
        const wrong = resolver.wrong(address, new Set());
        return wrong ? [faultAt(entry, path, wrong)] : [];
      }),
    ),
  );
  return [...inGuides, ...inData];
}
