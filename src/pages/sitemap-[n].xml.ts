import type { APIContext } from 'astro';
import { directory } from '../layouts/directory.ts';
import type { DatedPath } from '../sharing/sitemap/paths.ts';
import { sitemapPaths } from '../sharing/sitemap/paths.ts';
import { fixedPaths } from '../sharing/sitemap/routes.ts';
import { inFiles, sitemapXml } from '../sharing/sitemap/xml.ts';

interface Props extends Record<string, unknown> {
  readonly paths: readonly DatedPath[];
}

export function getStaticPaths() {
  return inFiles(sitemapPaths(directory(), fixedPaths())).map((paths, n) => ({
    params: { n: String(n) },
    props: { paths },
  }));
}

/** Pages with the day their content was confirmed; no file without a public address of the site. */
export function GET({ site, props }: APIContext<Props>): Response {
  if (site === undefined) return new Response(null, { status: 404 });
  return new Response(sitemapXml(site, props.paths), {
    headers: { 'Content-Type': 'application/xml' },
  });
}
