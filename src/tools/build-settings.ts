import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

/** Folder that holds what the site says: `ENGAWA_CONTENT`, or the shipped `content/`. */
export const contentFolder = (): string => resolve(process.env['ENGAWA_CONTENT'] ?? 'content');

/**
 * Public address of the site for canonical links: `ENGAWA_SITE_URL`, or `address` of
 * `site.yaml`, or nothing (links then stay relative). The content check judges the file itself;
 * here an unreadable one only means "no address".
 */
export function siteUrl(): string | undefined {
  if (process.env['ENGAWA_SITE_URL']) return process.env['ENGAWA_SITE_URL'];
  try {
    const site: unknown = parse(readFileSync(`${contentFolder()}/site.yaml`, 'utf8'));
    const address = typeof site === 'object' && site !== null && Reflect.get(site, 'address');
    return typeof address === 'string' ? address : undefined;
  } catch {
    return undefined;
  }
}

/** Where pages may connect to: this site, and the Supabase project when it is another origin. */
export function connectSources(): readonly string[] {
  const supabase = process.env['PUBLIC_SUPABASE_URL'];
  return supabase ? ["'self'", new URL(supabase).origin] : ["'self'"];
}
