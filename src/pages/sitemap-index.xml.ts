import type { APIContext } from 'astro';
import { directory } from '../layouts/directory.ts';
import { sitemapPaths } from '../sharing/sitemap/paths.ts';
import { fixedPaths } from '../sharing/sitemap/routes.ts';
import { inFiles, sitemapIndexXml } from '../sharing/sitemap/xml.ts';

/** Where the sitemaps are; no file without a public address of the site. */
export function GET({ site }: APIContext): Response {
  if (site === undefined) return new Response(null, { status: 404 });
  const files = inFiles(sitemapPaths(directory(), fixedPaths())).length;
  return new Response(sitemapIndexXml(site, files), {
    headers: { 'Content-Type': 'application/xml' },
  });
}
