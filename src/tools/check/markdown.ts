import GithubSlugger from 'github-slugger';
import { markdownToMdast, type MdastNode } from 'satteri';

/** A link or picture of a Markdown text. */
export type MarkdownLink = {
  /** Address as written. */
  readonly address: string;
  /** Line in the text, from 1. */
  readonly line: number;
};

/** A paragraph or list item as plain text. */
export type MarkdownParagraph = { readonly text: string; readonly line: number };

/** What the check looks at in a Markdown text; read by the same parser that makes the pages. */
export type MarkdownParts = {
  readonly links: readonly MarkdownLink[];
  readonly paragraphs: readonly MarkdownParagraph[];
  /** Headings as plain text. */
  readonly headings: readonly MarkdownParagraph[];
  /** Ids that the headings will have on the page. */
  readonly anchors: ReadonlySet<string>;
};

const HTML_ADDRESS = /\s(?:href|src)=(?:"([^"]*)"|'([^']*)')/g;

const lineOf = (node: MdastNode): number => node.position?.start.line ?? 1;

function plain(node: MdastNode): string {
  if ('children' in node) return node.children.map(plain).join('');
  if (node.type === 'break') return '\n';
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

function addressesIn(node: MdastNode): string[] {
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
    return [node.url];
  }
  if (node.type !== 'html') return [];
  return [...node.value.matchAll(HTML_ADDRESS)].map(([, one, other]) => one ?? other ?? '');
}

/** Takes a Markdown text apart. */
export function readMarkdown(text: string): MarkdownParts {
  const slugger = new GithubSlugger();
  const links: MarkdownLink[] = [];
  const paragraphs: MarkdownParagraph[] = [];
  const headings: MarkdownParagraph[] = [];
  const anchors = new Set<string>();
  const visit = (node: MdastNode): void => {
    for (const address of addressesIn(node)) links.push({ address, line: lineOf(node) });
    if (node.type === 'heading') {
      const text = plain(node);
      headings.push({ text, line: lineOf(node) });
      anchors.add(slugger.slug(text));
    }
    if (node.type === 'paragraph') paragraphs.push({ text: plain(node), line: lineOf(node) });
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(markdownToMdast(text));
  return { links, paragraphs, headings, anchors };
}
