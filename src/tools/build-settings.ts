import { loadContent } from '../directory/content/load.ts';
import { mapOrigins, readMapSource } from '../directory/map-source.ts';

/**
 * Public address of the site for canonical links: `ENGAWA_SITE_URL`, or `address` of `site.yaml`,
 * or nothing (links then stay relative).
 *
 * @throws ContentError when the content is faulty
 */
export const siteUrl = (): string | undefined =>
  process.env['ENGAWA_SITE_URL'] ?? loadContent().site.address;

/**
 * Where pages may connect to: this site, the Supabase project when it is another origin, and the
 * server of 国土地理院 when the operator chose its map.
 *
 * @throws ContentError when the content is faulty
 */
export function connectSources(): readonly string[] {
  const supabase = process.env['PUBLIC_SUPABASE_URL'];
  const map = readMapSource(loadContent().site.map.source);
  return ["'self'", ...(supabase ? [new URL(supabase).origin] : []), ...mapOrigins(map)];
}
