import type { Content } from '../../directory/content/types.ts';
import { makeFacts, type FactRows } from '../../search/facts/make.ts';
import { directory } from '../directory.ts';

const made = new WeakMap<Content['places'], FactRows>();

/** What the filters know of the content of the site, made once per build. */
export function factRows(): FactRows {
  const content = directory();
  const rows = made.get(content.places) ?? makeFacts(content);
  made.set(content.places, rows);
  return rows;
}
