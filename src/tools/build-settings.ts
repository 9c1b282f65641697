import { loadContent } from '../directory/content/load.ts';

/**
 * Public address of the site for canonical links: `ENGAWA_SITE_URL`, or `address` of `site.yaml`,
 * or nothing (links then stay relative).
 *
 * @throws ContentError when the content is faulty
 */
export const siteUrl = (): string | undefined =>
  process.env['ENGAWA_SITE_URL'] ?? loadContent().site.address;

/** Where pages may connect to: this site, and the Supabase project when it is another origin. */
export function connectSources(): readonly string[] {
  const supabase = process.env['PUBLIC_SUPABASE_URL'];
  return supabase ? ["'self'", new URL(supabase).origin] : ["'self'"];
}
