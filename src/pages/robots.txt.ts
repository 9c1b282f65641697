import type { APIContext } from 'astro';
import { robotsText } from '../sharing/robots.ts';

/** Leads crawlers to the sitemap; no file without a public address of the site. */
export function GET({ site }: APIContext): Response {
  if (site === undefined) return new Response(null, { status: 404 });
  return new Response(robotsText(site), { headers: { 'Content-Type': 'text/plain' } });
}
