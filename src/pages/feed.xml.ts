import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { directory } from '../layouts/directory.ts';
import { feedItems } from '../sharing/feed.ts';

/**
 * New and changed entries. A feed is made of absolute addresses, so without a public address of the
 * site there is none: an empty answer makes no file.
 */
export async function GET({ site }: APIContext): Promise<Response> {
  if (site === undefined) return new Response(null, { status: 404 });
  const content = directory();
  return rss({
    title: `${content.site.title}：新しく確かめた案内`,
    description: content.site.description,
    site,
    items: feedItems(content, site, content.today),
    customData: '<language>ja</language>',
  });
}
