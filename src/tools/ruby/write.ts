import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '../../directory/content/types.ts';
import { FURIGANA } from '../../directory/furigana.ts';
import { offersFurigana, withFurigana } from './page.ts';
import { makeRuby } from './ruby-text.ts';
import { siteReader } from './site-reader.ts';

/**
 * Writes every page that offers itself with ふりがな a second time, below `/furigana/`.
 * @param site folder of the finished ordinary pages
 * @param content what they were made of
 * @returns how many pages were written
 */
export function writeFurigana(site: string, content: Content): number {
  const files = globSync('**/index.html', { cwd: site });
  const pathOf = (file: string): string => `/${file.replace(/index\.html$/, '')}`;
  const offering = files.filter((file) => offersFurigana(readFileSync(join(site, file), 'utf8')));
  const paths = new Set(offering.map(pathOf));
  const ruby = makeRuby(siteReader(content), content.places);
  const whole = { has: (path: string) => paths.has(path), ruby };
  for (const file of offering) {
    const to = join(site, FURIGANA, file);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, withFurigana(readFileSync(join(site, file), 'utf8'), pathOf(file), whole));
  }
  return offering.length;
}
