import { ContentError } from './faults.ts';
import { contentFolder } from './folder.ts';
import { readContent, type Content } from './read.ts';

type Kept = { readonly key: string; readonly content: Content };

// The configuration of Astro and the pages are bundled apart, each with its own copy of this
// module. They run in one process, so the content is kept on the global object and read once.
const KEPT = Symbol.for('engawa.content');
const shelf = globalThis as typeof globalThis & { [KEPT]?: Kept | undefined };

/**
 * The content of this site, read once per process.
 * @throws ContentError with every fault when anything is wrong
 */
export function loadContent(): Content {
  const key = `${contentFolder()}\n${process.env['ENGAWA_SCALE'] ?? ''}`;
  if (shelf[KEPT]?.key === key) return shelf[KEPT].content;
  const { content, faults } = readContent(contentFolder());
  if (faults.length > 0) throw new ContentError(faults);
  shelf[KEPT] = { key, content };
  return content;
}

/** Forgets what was read, so that the next {@link loadContent} reads the files again. */
export function forgetContent(): void {
  shelf[KEPT] = undefined;
}
